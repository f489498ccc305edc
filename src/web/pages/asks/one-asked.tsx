import { agreementCan, isOpen } from '../../../domain/agreements/agreement.ts';
import { dutchDay } from '../../../domain/agreements/dutch-day.ts';
import { noteAnswer } from '../../../usecases/asking/answer-ask.ts';
import { closeTaken } from '../../../usecases/asking/close-asks.ts';
import { type AskWithPeople, type NamedAsked, readAskOf } from '../../../usecases/asking/read-asks.ts';
import { newToken } from '../../../usecases/invite/token.ts';
import { addresses } from '../../addresses.ts';
import type { Answer } from '../../page.ts';
import type { Say } from '../../say/say.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Note, Paragraph } from '../../ui/words.tsx';
import { sayQuestion } from './ask-text.ts';
import { type Asking, bothAsk } from './asking.ts';
import { isLost, mailNewsOf } from './mail-news.ts';
import { NoteForm, noteIn } from './note-form.tsx';

export type OneAsked = { readonly ask: AskWithPeople; readonly asked: NamedAsked };

type Handler = (asking: Asking, one: OneAsked) => Answer | Promise<Answer>;

/** For pages about what one person was asked. */
export const withAsked =
  (handler: Handler) =>
  async (asking: Asking): Promise<Answer> => {
    const id = asking.visit.params['id'] ?? '';
    const ask = await readAskOf(asking.asker, id);
    const asked = ask?.people.find((one) => one.id === id);
    return ask === null || asked === undefined ? { kind: 'not-found' } : handler(asking, { ask, asked });
  };

/** What one person was asked and said; handing the ask over, noting an answer for them, and asking once more. */
export const oneAsked = bothAsk('answer', ({ asked }) => asked(':id'), {
  get: withAsked((asking, one) => show(asking, one, null)),
  post: withAsked(async (asking, one) => {
    const { visit, asker, places } = asking;
    const noted = noteIn(visit.form);
    const { name, id } = one.asked;
    if (noted === null) return show(asking, one, { field: 'antwoord', text: visit.say('asks.problem.answer-missing', { name }) });
    const kept = await noteAnswer(asker, visit.around, { id, ...noted });
    if (kept.ok) {
      if (kept.value.askId !== null) await closeTaken(visit.store, visit.around, kept.value.askId);
      return { kind: 'go', to: places.ask(one.ask.id) };
    }
    if (kept.refusal === 'no-such-agreement') return { kind: 'not-found' };
    const field = kept.refusal === 'words-missing' || kept.refusal === 'words-too-long' ? 'woorden' : 'antwoord';
    return show(asking, one, { field, text: visit.say(`asks.problem.${kept.refusal}`, { name }) });
  }),
});

export type NoteProblem = { readonly field: string; readonly text: string };

async function show(asking: Asking, { ask, asked }: OneAsked, problem: NoteProblem | null): Promise<Answer> {
  const { visit, places } = asking;
  const { say, around } = visit;
  const today = dutchDay(around.now());
  const { name, state, sentWords } = asked;
  const known = { state, untilOn: asked.timing.untilOn };
  const open = isOpen(known, today) || agreementCan.agree(known, today);
  const news = (await mailNewsOf(asking, [asked])).get(asked.id);
  const selfSaid = asked.answer !== null && asked.notedBy === null;
  const body = (
    <>
      <ErrorSummary title={say('circle.not-yet')} problems={problem === null ? [] : [problem]} />
      <Paragraph lead>{saySaid(say, asked)}</Paragraph>
      {news === undefined ? null : <Note>{say(`letters.state-${news}`)}</Note>}
      {asked.notedHow === null ? null : <Paragraph soft>{capital(say(`asks.person.noted-${asked.notedHow}`))}</Paragraph>}
      <Paragraph>
        <bdi>{sayQuestion(say, ask)}</bdi>
      </Paragraph>
      {asked.answer === 'otherwise' && state === 'asked' ? (
        <Actions>
          <ButtonLink to={places.asked(asked.id, '/anders')}>{say('asks.otherwise-do')}</ButtonLink>
        </Actions>
      ) : null}
      {open && state === 'asked' && (asked.channel !== 'mail' || isLost(news)) && asked.answer === null ? (
        <HandOver asking={asking} asked={asked} primary />
      ) : null}
      {open && !selfSaid ? <NoteForm asking={asking} asked={asked} problem={problem} /> : null}
      <Reminding asking={asking} asked={asked} today={today} />
      {state === 'agreed' && open && asking.owner !== null ? (
        <Form to={addresses.callOffAgreement(asked.id)}>
          <Button kind="quiet">{say('agreements.call-off')}</Button>
        </Form>
      ) : null}
      {sentWords === null ? null : (
        <details class="naober-more">
          <summary>{say('asks.was-read', { name })}</summary>
          <blockquote class="naober-reads">{sentWords}</blockquote>
        </details>
      )}
    </>
  );
  const back = { to: places.ask(ask.id), text: say('asks.back-to-ask') };
  const heading = say(asked.state === 'asked' && asked.answer === null ? 'asks.person-title-asked' : 'asks.person-title', {
    name,
  });
  return asking.show({ title: say('asks.person-tab'), heading, body, back, status: problem === null ? 200 : 422 });
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function saySaid(say: Say, { name, state, answer, answerWords, offWhy }: NamedAsked): string {
  if (state === 'asked' && answer === 'otherwise') return say('asks.person-otherwise', { name, words: answerWords ?? '' });
  if (state === 'called-off') return say(offWhy === 'taken' ? 'asks.person-taken' : 'asks.person-called-off', { name });
  return say(`asks.person-${state}`, { name });
}

type Props = { readonly asking: Asking; readonly asked: NamedAsked };

/** The ways to hand it over oneself, the one that was chosen first. */
export function HandOver({ asking: { visit, places }, asked, primary }: Props & { readonly primary?: boolean }) {
  const { say } = visit;
  const ways = ['message', 'phone', 'qr', 'card'] as const;
  const chosen = ways.find((one) => one === asked.channel) ?? 'message';
  return (
    <>
      <Heading level={2}>{say('asks.hand-over')}</Heading>
      <Form to={places.asked(asked.id, '/geef')} carry={{ link: newToken() }}>
        <Actions>
          {[chosen, ...ways.filter((one) => one !== chosen)].map((one, place) => (
            <Button key={one} kind={primary && place === 0 ? 'primary' : 'quiet'} name="hoe" value={one}>
              {say(`asks.hand-${one}`)}
            </Button>
          ))}
        </Actions>
      </Form>
    </>
  );
}

/** Asking once more, where that was not done yet. */
function Reminding({ asking: { visit, places }, asked, today }: Props & { readonly today: string }) {
  const { say } = visit;
  const { name, state, answer, remindedAt, channel, id, timing } = asked;
  if (state !== 'asked' || answer !== null || timing.untilOn < today) return null;
  if (remindedAt !== null) return <Note>{say('asks.reminded', { name })}</Note>;
  if (channel !== 'mail') return null;
  return (
    <Form to={places.asked(id, '/herinner')}>
      <Paragraph soft>{say('asks.remind-note', { name })}</Paragraph>
      <Button kind="quiet">{say('asks.remind')}</Button>
    </Form>
  );
}
