import { lookWeeks, offeredWeeks } from '../../../domain/keeping/look.ts';
import { chooseLookRhythm, type Looks, readLooks } from '../../../usecases/keeping/looks.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import type { Say } from '../../say/say.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { RadioList } from '../../ui/choices.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, QuietLinks } from '../../ui/words.tsx';
import { Meanwhile } from '../circle/meanwhile.tsx';

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
  const title = say('keeping.look.how-often');
  const words = (value: string) => sayWeeks(say, value);
  const problem = refusal === 'weeks-missing' ? say('keeping.problem.weeks-missing') : null;
  const choices = [...lookWeeks.map(String), never].map((value) => ({ value, label: words(value), chosen: value === typed }));
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <ErrorSummary title={say('circle.not-yet')} problems={problem === null ? [] : [{ field: 'weken', text: problem }]} />
      {refusal === 'changed-meanwhile' ? <Meanwhile say={say} now={words(chosenIn(all))} yours={words(typed)} /> : null}
      <Form to={addresses.lookOften()} carry={{ versie: `${all.rhythm?.version ?? 0}` }}>
        <RadioList
          name="weken"
          question={title}
          questionAbove
          hint={say('keeping.look.how-often-hint')}
          choices={choices}
          problem={problem}
        />
        <Actions>
          <Button>{say('keeping.rhythm.keep')}</Button>
        </Actions>
      </Form>
      <QuietLinks links={[{ to: addresses.looks(), text: say('keeping.look.back') }]} />
    </>
  );
  return { kind: 'page', status: refusal === null ? 200 : problem === null ? 409 : 422, title, body, shape: 'words' };
}
