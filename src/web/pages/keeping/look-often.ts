import { lookWeeks, offeredWeeks } from '../../../domain/keeping/look.ts';
import { chooseLookRhythm, type Looks, readLooks } from '../../../usecases/keeping/looks.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import type { Say } from '../../say/say.ts';
import { chooseOne } from './choose-one.tsx';

const never = 'nooit';
const chosenIn = ({ rhythm }: Looks): string =>
  rhythm === null ? `${offeredWeeks}` : rhythm.weeks === null ? never : `${rhythm.weeks}`;

/** How often the owner wants to look back: twelve weeks is offered, nothing is chosen by itself. */
export const lookOften = page({
  name: 'look-often',
  audience: 'owner',
  address: addresses.lookOften(),
  get: async (visit) => {
    const all = await readLooks(visit.owner.viewer, visit.around);
    return show(visit, all, { typed: chosenIn(all), refusal: null });
  },
  post: async (visit) => {
    const { form, owner, around } = visit;
    const typed = form.get('weken');
    const chosen = await chooseLookRhythm(owner.viewer, around, { weeks: typed, version: Number(form.get('versie')) });
    if (chosen.ok) return { kind: 'go', to: addresses.looks('?gedaan=bewaard') };
    return show(visit, await readLooks(owner.viewer, around), { typed, refusal: chosen.refusal });
  },
});

/** So many weeks in words: a half year and a year are said so. */
function sayWeeks(say: Say, value: string): string {
  if (value === never) return say('keeping.look.never');
  if (value === '26') return say('keeping.look.half-year');
  return value === '52' ? say('keeping.look.year') : say('keeping.look.weeks', { count: Number(value) });
}

type Shown = { readonly typed: string; readonly refusal: 'weeks-missing' | 'changed-meanwhile' | null };

function show({ say }: OwnerVisit, all: Looks, { typed, refusal }: Shown): Answer {
  const words = (value: string) => sayWeeks(say, value);
  return chooseOne(say, {
    title: say('keeping.look.how-often'),
    hint: say('keeping.look.how-often-hint'),
    field: 'weken',
    to: addresses.lookOften(),
    carry: { versie: `${all.rhythm?.version ?? 0}` },
    choices: [...lookWeeks.map(String), never].map((value) => ({ value, label: words(value) })),
    typed,
    problem: refusal === 'weeks-missing' ? say('keeping.problem.weeks-missing') : null,
    meanwhile: refusal === 'changed-meanwhile' ? { now: words(chosenIn(all)), yours: words(typed) } : null,
    back: { to: addresses.looks(), text: say('keeping.look.back') },
  });
}
