import { type OpensFirst, opensFirst } from '../../../domain/home/opens-first.ts';
import { chooseOpensFirst, readDayChoice } from '../../../usecases/home/day-choice.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { chooseOne } from '../keeping/choose-one.tsx';

type Refusal = 'opens-missing' | 'changed-meanwhile';

/** What the owner sees first when they open Naober: the circle, or the day. */
export const opensFirstPage = page({
  name: 'today-opens-first',
  audience: 'owner',
  address: addresses.opensFirst(),
  get: async (visit) => {
    const { opens } = await readDayChoice(visit.owner.viewer);
    return show(visit, opens, { typed: opens, refusal: null });
  },
  post: async (visit) => {
    const { form, owner, around } = visit;
    const typed = form.get('eerst');
    const chosen = await chooseOpensFirst(owner.viewer, around, { opens: typed, was: form.get('was') });
    if (chosen.ok) return { kind: 'go', to: addresses.today('?gedaan=bewaard') };
    return show(visit, (await readDayChoice(owner.viewer)).opens, { typed, refusal: chosen.refusal });
  },
});

type Shown = { readonly typed: string; readonly refusal: Refusal | null };

function show({ say }: OwnerVisit, now: OpensFirst, { typed, refusal }: Shown): Answer {
  const words = (value: OpensFirst) => say(`home.opens-${value}`);
  const yours = opensFirst.find((one) => one === typed) ?? now;
  return chooseOne(say, {
    title: say('home.opens-link'),
    hint: say('home.opens-hint'),
    field: 'eerst',
    to: addresses.opensFirst(),
    carry: { was: now },
    choices: opensFirst.map((value) => ({ value, label: words(value) })),
    typed,
    problem: refusal === 'opens-missing' ? say('home.opens-missing') : null,
    meanwhile: refusal === 'changed-meanwhile' ? { now: words(now), yours: words(yours) } : null,
    back: { to: addresses.today(), text: say('home.back') },
  });
}
