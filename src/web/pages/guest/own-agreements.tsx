import { type Agreement, agreementCan, isOpen } from '../../../domain/agreements/agreement.ts';
import { dutchDay } from '../../../domain/agreements/dutch-day.ts';
import type { Said } from '../../../domain/asking/answered.ts';
import { readOwnAgreements } from '../../../usecases/agreements/read-agreements.ts';
import { type AnswerProblem, answerAsk } from '../../../usecases/asking/answer-ask.ts';
import { closeTaken } from '../../../usecases/asking/close-asks.ts';
import type { Standing } from '../../../usecases/guest/read-standing.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type GuestVisit, page } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Note, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { AgreementLines, sayOwnState } from '../agreements/agreement-words.tsx';
import { guestPage, hostOf, withGrant } from './guest-page.tsx';

const set = 'own-agreements';

/** What was asked of who takes part, and what they answered; nothing of anybody else. */
export const ownAgreements = page({
  name: 'guest-agreements',
  audience: 'guest',
  address: addresses.guestAgreements(':who'),
  get: withGrant(set, (visit, standing) => show(visit, standing, null)),
});

/** An answer: yes, no, or no longer. */
export const answerPage = page({
  name: 'guest-agreement-answer',
  audience: 'guest',
  address: addresses.guestAgreement(':who', ':id'),
  post: withGrant(set, async (visit, standing) => {
    const { guest, around, form, params, store } = visit;
    const said = answers.find((one) => one === form.get('antwoord')) ?? null;
    if (said === null) return show(visit, standing, 'does-not-fit');
    const done = await answerAsk(guest, around, { id: params['id'] ?? '', said, words: form.get('anders') });
    if (!done.ok) return done.refusal === 'no-such-agreement' ? { kind: 'not-found' } : show(visit, standing, done.refusal);
    if (done.value.askId !== null) await closeTaken(store, around, done.value.askId);
    const begin = form.get('terug') === 'begin';
    return { kind: 'go', to: begin ? addresses.guestHome(guest.id) : addresses.guestAgreements(guest.id) };
  }),
});

const answers = ['yes', 'no', 'not-now', 'otherwise', 'stop'] as const satisfies readonly Said[];

/** What is said when an answer could not be taken. */
const sayProblem = ({ say }: GuestVisit, problem: AnswerProblem): string => {
  if (problem === 'words-missing') return say('asks.answer.missing');
  if (problem === 'words-too-long') return say('asks.problem.words-too-long');
  return say(problem === 'called-off' ? 'guest.meanwhile-called-off' : 'guest.meanwhile-over');
};

async function show(visit: GuestVisit, standing: Standing, problem: AnswerProblem | null): Promise<Answer> {
  const { say, guest, around } = visit;
  const today = dutchDay(around.now());
  const all = await readOwnAgreements(guest);
  const [open, rest] = [all.filter((one) => isOpen(one, today)), all.filter((one) => !isOpen(one, today))];
  const body = (
    <>
      {problem === null ? null : <Note said>{sayProblem(visit, problem)}</Note>}
      {all.length === 0 ? <Paragraph>{say('guest.no-agreements')}</Paragraph> : null}
      <AskedOfYou visit={visit} standing={standing} agreements={open} />
      {rest.length === 0 ? null : <Paragraph soft>{say('guest.before')}</Paragraph>}
      <AskedOfYou visit={visit} standing={standing} agreements={rest} />
      {standing.kind === 'member' && all.length > 0 ? (
        <QuietLinks links={[{ to: addresses.guestBetweenTwo(guest.id), text: say('giving.between-tab') }]} />
      ) : null}
    </>
  );
  const heading = say('guest.agreements-with', { host: hostOf(standing, say) });
  const status = problem === null ? 200 : problem.startsWith('words') ? 422 : 409;
  return guestPage(visit, { title: say('guest.door.own-agreements'), heading, body, shows: [set], status });
}

type Props = {
  readonly visit: GuestVisit;
  readonly standing: Standing;
  readonly agreements: readonly Agreement[];
  /** Where one goes on after answering. */
  readonly back?: 'begin';
};

/** Each agreement with its answers as buttons. The first that waits for an answer has the primary button. */
export function AskedOfYou({ visit, standing, agreements, back }: Props) {
  const { say, language, guest, around } = visit;
  const today = dutchDay(around.now());
  const first = agreements.find(({ state }) => state === 'asked');
  return (
    <>
      {agreements.map((agreement) => (
        <article key={agreement.id} class="naober-agreement" aria-labelledby={`a-${agreement.id}`}>
          <Heading level={back === undefined ? 2 : 3} id={`a-${agreement.id}`}>
            <bdi>{agreement.what}</bdi>
          </Heading>
          {agreement.madeBy === guest.ownerId ? null : (
            <Paragraph>{say('guest.on-behalf', { host: hostOf(standing, say) })}</Paragraph>
          )}
          <AgreementLines say={say} language={language} agreement={agreement} />
          <Paragraph>{sayOwnState(say, agreement, today)}</Paragraph>
          <Answers visit={visit} agreement={agreement} today={today} primary={agreement === first} {...(back && { back })} />
        </article>
      ))}
    </>
  );
}

type AnswersProps = {
  readonly visit: GuestVisit;
  readonly agreement: Agreement;
  readonly today: string;
  readonly primary: boolean;
  readonly back?: 'begin';
};

/** Which rule says that an answer can be given: the same that refuses it. */
const can = {
  yes: agreementCan.agree,
  no: agreementCan.decline,
  'not-now': agreementCan.decline,
  stop: agreementCan.stop,
} as const;
const words = {
  yes: 'guest.answer.agree',
  no: 'guest.answer.decline',
  'not-now': 'asks.answer.not-now',
  stop: 'guest.answer.stop',
} as const;

function Answers({ visit: { say, guest }, agreement, today, primary, back }: AnswersProps) {
  const possible = (['yes', 'no', 'not-now', 'stop'] as const).filter((answer) => can[answer](agreement, today));
  if (possible.length === 0) return null;
  const to = addresses.guestAgreement(guest.id, agreement.id);
  const carry = back === undefined ? {} : { terug: back };
  return (
    <>
      <Form to={to} carry={carry}>
        <Actions>
          {possible.map((answer) => {
            const text = say(answer === 'yes' && agreement.state !== 'asked' ? 'guest.answer.after-all' : words[answer]);
            const kind = answer === 'yes' && primary ? 'primary' : 'quiet';
            return (
              <Button key={answer} kind={kind} name="antwoord" value={answer} label={`${text}: ${agreement.what}`}>
                {text}
              </Button>
            );
          })}
        </Actions>
      </Form>
      {agreement.state === 'asked' ? <Otherwise say={say} to={to} carry={carry} what={agreement.what} /> : null}
    </>
  );
}

type OtherwiseProps = {
  readonly say: GuestVisit['say'];
  readonly to: string;
  readonly carry: Readonly<Record<string, string>>;
  readonly what: string;
};

/** What they could do instead, in one line; folded away. */
const Otherwise = ({ say, to, carry, what }: OtherwiseProps) => (
  <details class="naober-more">
    <summary>{say('asks.answer.otherwise')}</summary>
    <Form to={to} carry={{ ...carry, antwoord: 'otherwise' }}>
      <label class="naober-label">
        {say('asks.answer.other-label')}
        <input
          class="utrecht-textbox utrecht-textbox--html-input"
          name="anders"
          type="text"
          maxLength={200}
          autocomplete="off"
          dir="auto"
        />
      </label>
      <p class="naober-soft">{say('asks.answer.other-hint')}</p>
      <Button kind="quiet" label={`${say('asks.answer.other-do')}: ${what}`}>
        {say('asks.answer.other-do')}
      </Button>
    </Form>
  </details>
);
