import type { Timing } from '../../../domain/agenda/timing.ts';
import { dutchDay } from '../../../domain/agreements/dutch-day.ts';
import { dayAfter } from '../../../domain/agreements/wanted-agreement.ts';
import { inRhythm, isPlainRhythm, plainRhythm } from '../../../domain/asking/rhythm-in-words.ts';
import { typedTime } from '../../../domain/asking/typed-time.ts';
import { timingProblem } from '../../../domain/asking/wanted-ask.ts';
import type { ChangeProblem } from '../../../usecases/asking/prepare-ask.ts';
import type { AskWithPeople } from '../../../usecases/asking/read-asks.ts';
import type { Answer } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Note, Paragraph } from '../../ui/words.tsx';
import { sayQuestion, sayWhat } from './ask-text.ts';
import { type Asking, bothAsk, withDraft } from './asking.ts';
import { draftCarry, keepDraft, nextStep } from './draft-form.ts';
import { fieldOfTiming, type TypedTiming, WhenFields } from './when-fields.tsx';

/** When it is, how often and until when. */
export const askWhen = bothAsk('when', ({ ask }) => ask(':id', '/wanneer'), {
  get: withDraft((asking, ask) => show(asking, ask, null)),
  post: withDraft((asking, ask) => {
    const { form, around } = asking.visit;
    const timing = timingIn(form);
    const today = dutchDay(around.now());
    if (timing === null) return show(asking, ask, 'time-unclear');
    const problem = timingProblem(timing, today);
    if (problem !== null) return show(asking, ask, problem);
    const change = { timing, whenWords: form.get('wanneer'), answerBy: answerBy(ask.answerBy, timing, today) };
    return keepDraft(asking, { ask, change, next: '/antwoord' }, (refused) => show(asking, ask, refused));
  }),
});

/** The day to answer by stays where it is as long as it lies before the first time; else it is three days from now, or that day. */
function answerBy(known: string, { startsOn }: Timing, today: string): string {
  const fits = known >= today && known <= startsOn && known > dayAfter(today, 1);
  if (fits) return known;
  const inThree = dayAfter(today, 3);
  return startsOn <= inThree ? (startsOn < today ? today : startsOn) : inThree;
}

/** What a sent form says of when; null when the time is none. */
export function timingIn(form: Asking['visit']['form']): Timing | null {
  const time = typedTime(form.get('hoe-laat'));
  if (time === null) return null;
  const rhythm = form.get('hoe-vaak');
  const minutes = Number(form.get('hoe-lang'));
  const startsOn = form.get('vanaf');
  const plain = isPlainRhythm(rhythm) ? rhythm : 'once';
  const untilOn = plain === 'once' ? startsOn : form.get('tot');
  const timing = { startsOn, untilOn, startsAt: time || null, minutes: minutes > 0 ? minutes : null, rule: null };
  return /^\d{4}-\d\d-\d\d$/.test(startsOn) ? inRhythm(timing, plain) : timing;
}

function show(asking: Asking, ask: AskWithPeople, problem: ChangeProblem | null): Answer {
  const { visit, places } = asking;
  const { say, language, form, around } = visit;
  const sent = form.get('hoe-vaak') !== '';
  const typed: TypedTiming = sent
    ? {
        rhythm: form.get('hoe-vaak'),
        from: form.get('vanaf'),
        until: form.get('tot'),
        time: form.get('hoe-laat'),
        minutes: form.get('hoe-lang'),
        words: form.get('wanneer'),
      }
    : typedOf(ask);
  const stale = problem === 'changed-meanwhile';
  const text = problem === null || stale ? null : sayTimingProblem(say, problem);
  const wrong = text === null || problem === null ? null : { field: fieldOfTiming(problem), text };
  const body = (
    <>
      <ErrorSummary title={say('circle.not-yet')} problems={wrong === null ? [] : [wrong]} />
      {stale ? <Note said>{say('asks.meanwhile', { what: sayWhat(say, ask) })}</Note> : null}
      <Paragraph lead>{sayQuestion(say, ask)}</Paragraph>
      <Form to={places.ask(ask.id, '/wanneer')} carry={draftCarry(asking, ask)}>
        <WhenFields say={say} language={language} typed={typed} today={dutchDay(around.now())} problem={wrong} />
        <Actions>
          <Button>{say('asks.next')}</Button>
        </Actions>
      </Form>
    </>
  );
  const back = { to: nextStep(asking, ask, '/wat'), text: say('asks.change-what') };
  return asking.show({ title: say('asks.when-title'), body, back, status: stale ? 409 : problem === null ? 200 : 422 });
}

const sayTimingProblem = (say: Asking['visit']['say'], problem: ChangeProblem): string => {
  switch (problem) {
    case 'no-such-ask':
    case 'sent-already':
    case 'changed-meanwhile':
      return say('asks.problem.does-not-fit');
    default:
      return say(`asks.problem.${problem}`);
  }
};

const typedOf = ({ timing, whenWords }: AskWithPeople): TypedTiming => ({
  rhythm: plainRhythm(timing) ?? 'once',
  from: timing.startsOn,
  until: timing.rule === null ? '' : timing.untilOn,
  time: timing.startsAt ?? '',
  minutes: timing.minutes === null ? '' : String(timing.minutes),
  words: whenWords ?? '',
});
