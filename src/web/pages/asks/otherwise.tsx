import { dutchDay } from '../../../domain/agreements/dutch-day.ts';
import { plainRhythm } from '../../../domain/asking/rhythm-in-words.ts';
import { acceptOtherwise, type OtherwiseProblem, proposedTiming } from '../../../usecases/asking/accept-otherwise.ts';
import type { Answer } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Note, Paragraph } from '../../ui/words.tsx';
import { type Asking, bothAsk } from './asking.ts';
import { type OneAsked, withAsked } from './one-asked.tsx';
import { timingIn } from './when.tsx';
import { fieldOfTiming, type TypedTiming, WhenFields } from './when-fields.tsx';

/** What somebody could do instead: as they said it, it is agreed at once; changed, it is asked of them once more. */
export const askOtherwise = bothAsk('otherwise', ({ asked }) => asked(':id', '/anders'), {
  get: withAsked((asking, one) => (isProposed(one) ? show(asking, one, null) : gone(asking, one))),
  post: withAsked(async (asking, one) => {
    const { visit, asker, places } = asking;
    const { form, store, around } = visit;
    const timing = timingIn(form);
    if (timing === null) return show(asking, one, 'time-unclear');
    const { id } = one.asked;
    const proposed = form.get('voorstel');
    const done = await acceptOtherwise(store, asker, around, { id, proposed, timing, whenWords: form.get('wanneer') });
    if (done.ok) return { kind: 'go', to: places.asked(id) };
    return done.refusal === 'no-such-agreement' ? { kind: 'not-found' } : show(asking, one, done.refusal);
  }),
});

const isProposed = ({ asked }: OneAsked): boolean => asked.state === 'asked' && asked.answer === 'otherwise';

const gone = ({ places }: Asking, { asked }: OneAsked): Answer => ({ kind: 'go', to: places.asked(asked.id) });

function show(asking: Asking, one: OneAsked, problem: Exclude<OtherwiseProblem, 'no-such-agreement'> | null): Answer {
  const { visit, places } = asking;
  const { say, language, form, around } = visit;
  const { asked } = one;
  const { name } = asked;
  const today = dutchDay(around.now());
  const words = asked.answerWords ?? '';
  const text = problem === null ? null : say(`asks.problem.${problem}`, { name });
  const elsewhere = problem === 'taken' || problem === 'nothing-proposed';
  const wrong = text === null || problem === null ? null : { field: elsewhere ? 'hoe-vaak' : fieldOfTiming(problem), text };
  const typed = form.get('hoe-vaak') === '' || problem === 'nothing-proposed' ? proposedIn(one, today) : typedIn(form);
  const body = (
    <>
      <ErrorSummary title={say('circle.not-yet')} problems={wrong === null ? [] : [wrong]} />
      <Paragraph lead>{say('asks.otherwise-lead', { name, words })}</Paragraph>
      <Form to={places.asked(asked.id, '/anders')} carry={{ voorstel: words }}>
        <WhenFields say={say} language={language} typed={typed} today={today} problem={wrong} />
        <Note>{say('asks.otherwise-after', { name })}</Note>
        <Actions>
          <Button>{say('asks.otherwise-agree')}</Button>
        </Actions>
      </Form>
    </>
  );
  const back = { to: places.asked(asked.id), text: say('asks.previous') };
  return asking.show({ title: say('asks.otherwise-title'), body, back, status: problem === null ? 200 : 422 });
}

function proposedIn({ asked }: OneAsked, today: string): TypedTiming {
  const timing = proposedTiming(asked.timing, asked.answerWords ?? '', today);
  const rhythm = plainRhythm(timing) ?? 'once';
  const until = rhythm === 'once' ? '' : timing.untilOn;
  const minutes = timing.minutes === null ? '' : String(timing.minutes);
  return { rhythm, from: timing.startsOn, until, time: timing.startsAt ?? '', minutes, words: asked.answerWords ?? '' };
}

const typedIn = (form: Asking['visit']['form']): TypedTiming => ({
  rhythm: form.get('hoe-vaak'),
  from: form.get('vanaf'),
  until: form.get('tot'),
  time: form.get('hoe-laat'),
  minutes: form.get('hoe-lang'),
  words: form.get('wanneer'),
});
