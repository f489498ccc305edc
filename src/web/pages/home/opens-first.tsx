import { type OpensFirst, opensFirst } from '../../../domain/home/opens-first.ts';
import { chooseOpensFirst, readDayChoice } from '../../../usecases/home/day-choice.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { RadioList } from '../../ui/choices.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, QuietLinks } from '../../ui/words.tsx';
import { Meanwhile } from '../circle/meanwhile.tsx';

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
  const title = say('home.opens-link');
  const problem = refusal === 'opens-missing' ? say('home.opens-missing') : null;
  const yours = opensFirst.find((one) => one === typed) ?? now;
  const choices = opensFirst.map((value) => ({ value, label: say(`home.opens-${value}`), chosen: value === typed }));
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <ErrorSummary title={say('circle.not-yet')} problems={problem === null ? [] : [{ field: 'eerst', text: problem }]} />
      {refusal === 'changed-meanwhile' ? (
        <Meanwhile say={say} now={say(`home.opens-${now}`)} yours={say(`home.opens-${yours}`)} />
      ) : null}
      <Form to={addresses.opensFirst()} carry={{ was: now }}>
        <RadioList
          name="eerst"
          question={title}
          questionAbove
          hint={say('home.opens-hint')}
          choices={choices}
          problem={problem}
        />
        <Actions>
          <Button>{say('keeping.rhythm.keep')}</Button>
        </Actions>
      </Form>
      <QuietLinks links={[{ to: addresses.today(), text: say('home.back') }]} />
    </>
  );
  return { kind: 'page', status: refusal === null ? 200 : problem === null ? 409 : 422, title, body, shape: 'words' };
}
