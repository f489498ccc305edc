import { type Agreement, type AgreementAnswer, agreementCan, isOpen } from '../../../domain/agreements/agreement.ts';
import { dutchDay } from '../../../domain/agreements/dutch-day.ts';
import { type AnswerProblem, answerAgreement } from '../../../usecases/agreements/answer-agreement.ts';
import { readOwnAgreements } from '../../../usecases/agreements/read-agreements.ts';
import type { Standing } from '../../../usecases/guest/read-standing.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type GuestVisit, page } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Note, Paragraph } from '../../ui/words.tsx';
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
    const { guest, around, form, params } = visit;
    const answer = answerIn(form.get('antwoord'));
    if (answer === null) return show(visit, standing, 'does-not-fit');
    const said = await answerAgreement(guest, around, { id: params['id'] ?? '', answer });
    if (said.ok)
      return {
        kind: 'go',
        to: form.get('terug') === 'begin' ? addresses.guestHome(guest.id) : addresses.guestAgreements(guest.id),
      };
    return said.refusal === 'no-such-agreement' ? { kind: 'not-found' } : show(visit, standing, said.refusal);
  }),
});

const answerIn = (text: string): AgreementAnswer | null =>
  text === 'agree' || text === 'decline' || text === 'stop' ? text : null;

async function show(visit: GuestVisit, standing: Standing, problem: AnswerProblem | null): Promise<Answer> {
  const { say, guest, around } = visit;
  const today = dutchDay(around.now());
  const all = await readOwnAgreements(guest);
  const [open, rest] = [all.filter((one) => isOpen(one, today)), all.filter((one) => !isOpen(one, today))];
  const body = (
    <>
      {problem === null ? null : (
        <Note said>{say(problem === 'called-off' ? 'guest.meanwhile-called-off' : 'guest.meanwhile-over')}</Note>
      )}
      {all.length === 0 ? <Paragraph>{say('guest.no-agreements')}</Paragraph> : null}
      <AskedOfYou visit={visit} standing={standing} agreements={open} />
      {rest.length === 0 ? null : <Paragraph soft>{say('guest.before')}</Paragraph>}
      <AskedOfYou visit={visit} standing={standing} agreements={rest} />
    </>
  );
  const heading = say('guest.agreements-with', { host: hostOf(standing, say) });
  const status = problem === null ? 200 : 409;
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

function Answers({ visit: { say, guest }, agreement, today, primary, back }: AnswersProps) {
  const possible = (['agree', 'decline', 'stop'] as const).filter((answer) => agreementCan[answer](agreement, today));
  if (possible.length === 0) return null;
  return (
    <Form to={addresses.guestAgreement(guest.id, agreement.id)} carry={back === undefined ? {} : { terug: back }}>
      <Actions>
        {possible.map((answer) => {
          const text = say(
            answer === 'agree' && agreement.state !== 'asked' ? 'guest.answer.after-all' : `guest.answer.${answer}`,
          );
          return (
            <Button
              key={answer}
              kind={answer === 'agree' && primary ? 'primary' : 'quiet'}
              name="antwoord"
              value={answer}
              label={`${text}: ${agreement.what}`}
            >
              {text}
            </Button>
          );
        })}
      </Actions>
    </Form>
  );
}
