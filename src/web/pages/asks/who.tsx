import { noesToday } from '../../../domain/asking/heard.ts';
import { type Askable, peopleToAsk, takeAsRecipients } from '../../../usecases/asking/people-to-ask.ts';
import type { AskWithPeople } from '../../../usecases/asking/read-asks.ts';
import { type Fit, whoFits } from '../../../usecases/fitting/who-fits.ts';
import { addresses } from '../../addresses.ts';
import type { Answer } from '../../page.ts';
import { dayIn } from '../../say/day.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { CheckboxList } from '../../ui/choices.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Link, Note, Paragraph } from '../../ui/words.tsx';
import { sayReasons } from '../fitting/say-fit.ts';
import { isPaused } from '../guest/is-paused.ts';
import { sayQuestion } from './ask-text.ts';
import { type Asking, actIn, bothAsk, whoIn, withAsk, withWho } from './asking.ts';

/** Of whom it is asked: who fits and why comes first, then everybody else; one by one or several at once. */
export const askWho = bothAsk('who', ({ ask }) => ask(':id', '/wie'), {
  get: withAsk((asking, ask) => show(asking, ask, false)),
  post: withAsk(async (asking, ask) => {
    const { visit, owner, places } = asking;
    const ids = visit.form.ids('wie');
    if (ids.length === 0) return show(asking, ask, true);
    const who = owner === null ? ids : await takeAsRecipients(owner.owner.viewer, visit.around, { actId: actIn(visit), ids });
    return who.length === 0 ? show(asking, ask, true) : { kind: 'go', to: places.ask(ask.id, '/lezen', withWho(who)) };
  }),
});

/** Who fits, best first; nobody where it may not be shown, or not for who arranges: the reasons are the owner's own. */
const fitsFor = async ({ owner, visit }: Asking, ask: AskWithPeople): Promise<readonly Fit[]> =>
  owner === null
    ? []
    : whoFits(owner.owner.viewer, visit.around, {
        ...{ askId: ask.id, kind: ask.kind, support: ask.support, what: ask.what },
        unlocked: owner.owner.session.unlocked,
      });

async function show(asking: Asking, ask: AskWithPeople, nobody: boolean): Promise<Answer> {
  const { visit, asker, places, owner } = asking;
  const { say, around } = visit;
  const asked = new Set(ask.people.map(({ participantId }) => participantId));
  const people = (await peopleToAsk(asker)).filter(({ participantId }) => participantId === null || !asked.has(participantId));
  const fits = (await fitsFor(asking, ask)).filter(({ alterId }) => people.some((one) => one.alterId === alterId));
  const text = nobody ? say('asks.problem.nobody') : null;
  const body = (
    <>
      <ErrorSummary title={say('circle.not-yet')} problems={text === null ? [] : [{ field: 'wie', text }]} />
      <Paragraph lead>{sayQuestion(say, ask)}</Paragraph>
      {noesToday(ask, around.now()) < 3 ? null : <Note>{say('asks.three-noes')}</Note>}
      {people.length === 0 ? (
        <>
          <Paragraph>{say(owner === null ? 'asks.who-arrange-nobody' : 'asks.who-nobody')}</Paragraph>
          {owner === null ? null : (
            <Link to={addresses.names()} alone>
              {say('asks.who-name')}
            </Link>
          )}
        </>
      ) : (
        <Form to={places.ask(ask.id, '/wie')} act={around.newId()}>
          <Chosen asking={asking} people={people} fits={fits} problem={text} />
          <Paragraph soft>{say('asks.who-hint')}</Paragraph>
          <Actions>
            <Button>{say('asks.next')}</Button>
          </Actions>
        </Form>
      )}
    </>
  );
  const back =
    ask.state === 'draft'
      ? { to: places.ask(ask.id, '/antwoord', withWho(whoIn(asking))), text: say('asks.change-answer') }
      : { to: places.ask(ask.id), text: say('asks.back-to-ask') };
  return asking.show({ title: say('asks.who-title'), body, back, status: nobody ? 422 : 200 });
}

type Props = {
  readonly asking: Asking;
  readonly people: readonly Askable[];
  readonly fits: readonly Fit[];
  readonly problem: string | null;
};

function Chosen({ asking, people, fits, problem }: Props) {
  const { visit } = asking;
  const { say, language, around } = visit;
  const before = whoIn(asking);
  const choice = (one: Askable, reasons: Fit['reasons']) => {
    const paused = one.pausedUntil !== null && isPaused(one.pausedUntil, around.now());
    const pause = paused && one.pausedUntil !== null ? say('asks.pausing', { day: dayIn(language, one.pausedUntil) }) : null;
    const why = reasons.length === 0 ? null : sayReasons(visit, one.name, reasons);
    const chosen = before.includes(one.id) || (one.alterId !== null && before.includes(one.alterId));
    return { value: one.id, label: one.name, note: pause ?? why, chosen };
  };
  const fitting = fits.flatMap((fit) =>
    people.filter(({ alterId }) => alterId === fit.alterId).map((one) => choice(one, fit.reasons)),
  );
  const others = people.filter(({ id }) => !fitting.some(({ value }) => value === id)).map((one) => choice(one, []));
  return (
    <>
      {fitting.length === 0 ? null : (
        <CheckboxList name="wie" question={say('asks.who-fits')} choices={fitting} problem={problem} />
      )}
      {others.length === 0 ? null : fitting.length === 0 ? (
        <CheckboxList name="wie" question={say('asks.who-all')} choices={others} problem={problem} />
      ) : (
        <CheckboxList name="wie" question={say('asks.who-others')} choices={others} />
      )}
    </>
  );
}
