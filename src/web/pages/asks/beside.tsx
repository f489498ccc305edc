import { dutchDay } from '../../../domain/agreements/dutch-day.ts';
import { dayAfter } from '../../../domain/agreements/wanted-agreement.ts';
import { type LinkedPerson, linkedPeople } from '../../../usecases/asking/linked-people.ts';
import type { ChangeProblem } from '../../../usecases/asking/prepare-ask.ts';
import type { AskWithPeople } from '../../../usecases/asking/read-asks.ts';
import type { Answer } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { RadioList } from '../../ui/choices.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Note, Paragraph } from '../../ui/words.tsx';
import { sayNearDay } from '../agenda/rhythm-words.ts';
import { sayQuestion, sayWhat } from './ask-text.ts';
import { type Asking, bothAsk, withDraft } from './asking.ts';
import { BesideFields, besideIn } from './beside-fields.tsx';
import { draftCarry, keepDraft, nextStep } from './draft-form.ts';

/** By when an answer would help; and, folded away, what not, what is offered with it, for whom, and how many people. */
export const askBeside = bothAsk('beside', ({ ask }) => ask(':id', '/antwoord'), {
  get: withDraft((asking, ask) => show(asking, ask, null)),
  post: withDraft(async (asking, ask) => {
    const { form } = asking.visit;
    const linked = await linkedFor(asking);
    const change = { ...besideIn(form, linked), answerBy: form.get('antwoord') };
    return keepDraft(asking, { ask, change, next: '/wie' }, (problem) => show(asking, ask, problem));
  }),
});

const linkedFor = async ({ owner }: Asking): Promise<readonly LinkedPerson[]> =>
  owner === null ? [] : linkedPeople(owner.owner.viewer);

/** Days to choose from: soon, and never after it is over. */
const inDays = [1, 2, 3, 5, 7, 14];

async function show(asking: Asking, ask: AskWithPeople, problem: ChangeProblem | null): Promise<Answer> {
  const { visit, places } = asking;
  const { say, language, form, around } = visit;
  const today = dutchDay(around.now());
  const chosen = form.get('antwoord') || ask.answerBy;
  const days = [...new Set([today, ...inDays.map((count) => dayAfter(today, count)), ask.answerBy])]
    .filter((day) => day <= ask.timing.untilOn && day >= today)
    .toSorted();
  const stale = problem === 'changed-meanwhile';
  const text = problem === null || stale ? null : sayProblem(say, problem);
  const field = problem === 'too-long' ? 'grens' : 'antwoord';
  const body = (
    <>
      <ErrorSummary title={say('circle.not-yet')} problems={text === null ? [] : [{ field, text }]} />
      {stale ? <Note said>{say('asks.meanwhile', { what: sayWhat(say, ask) })}</Note> : null}
      <Paragraph lead>{sayQuestion(say, ask)}</Paragraph>
      <Form to={places.ask(ask.id, '/antwoord')} carry={draftCarry(asking, ask)}>
        <RadioList
          name="antwoord"
          question={say('asks.answer-by')}
          problem={field === 'antwoord' ? text : null}
          choices={days.map((day) => ({ value: day, label: sayNearDay(language, day), chosen: day === chosen }))}
        />
        <BesideFields
          say={say}
          ask={ask}
          form={form}
          linked={await linkedFor(asking)}
          problem={field === 'grens' ? text : null}
        />
        <Actions>
          <Button>{say('asks.next')}</Button>
        </Actions>
      </Form>
    </>
  );
  const back = { to: nextStep(asking, ask, '/wanneer'), text: say('asks.change-when') };
  return asking.show({ title: say('asks.answer-title'), body, back, status: stale ? 409 : problem === null ? 200 : 422 });
}

const sayProblem = (say: Asking['visit']['say'], problem: ChangeProblem): string =>
  problem === 'no-such-ask' || problem === 'sent-already' || problem === 'changed-meanwhile'
    ? say('asks.problem.does-not-fit')
    : say(`asks.problem.${problem}`);
