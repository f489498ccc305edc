import { readingHints } from '../../../domain/asking/reading-hints.ts';
import { type Reach, reachOf } from '../../../usecases/asking/people-to-ask.ts';
import type { AskWithPeople } from '../../../usecases/asking/read-asks.ts';
import { type SendProblem, sendAs } from '../../../usecases/asking/send-ask.ts';
import { tooManyAsks } from '../../../usecases/asking/too-many-asks.ts';
import { nameHost } from '../../../usecases/invite/name-host.ts';
import type { Answer } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Note, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { type Asking, actIn, bothAsk, whoIn, withAsk, withWho } from './asking.ts';
import { channelIn, Reader, type ReadProblem, wordsFor } from './reader.tsx';

/** What each is going to read, word for word, and how it reaches them; then it is sent. */
export const askReads = bothAsk('reads', ({ ask }) => ask(':id', '/lezen'), {
  get: withAsk((asking, ask) => withReaders(asking, ask, (readers) => show(asking, ask, readers, null))),
  post: withAsk((asking, ask) => withReaders(asking, ask, (readers) => send(asking, ask, readers))),
});

/** Whom it was chosen for; with nobody chosen, to where that is done. */
async function withReaders(
  asking: Asking,
  ask: AskWithPeople,
  handler: (readers: readonly Reach[]) => Promise<Answer> | Answer,
): Promise<Answer> {
  const readers = await reachOf(asking.asker, whoIn(asking));
  return readers.length === 0 ? { kind: 'go', to: asking.places.ask(ask.id, '/wie') } : handler(readers);
}

async function send(asking: Asking, ask: AskWithPeople, readers: readonly Reach[]): Promise<Answer> {
  const { visit, asker, owner, places } = asking;
  const { form, around, store, from, say } = visit;
  const named: Reach[] = [];
  for (const one of readers) {
    const typed = form.get('ik');
    if (owner === null || one.hostName !== null) named.push({ ...one, hostName: one.hostName ?? asking.hostName });
    else {
      const name = await nameHost(owner.owner.viewer, around, { participantId: one.id, typed });
      if (!name.ok) return show(asking, ask, readers, { field: 'ik', text: say('asks.problem.no-name', { name: one.name }) });
      named.push({ ...one, hostName: name.value });
    }
  }
  const to = named.map((one) => {
    const channel = channelIn(asking, one);
    const mail = form.get(`mail-${one.id}`);
    return {
      participantId: one.id,
      channel,
      words: wordsFor(asking, severalIf(ask, readers), one),
      ...(mail === '' ? {} : { mail }),
    };
  });
  const addresses = to
    .filter(({ channel }) => channel === 'mail')
    .map((one) => one.mail ?? readers.find(({ id }) => id === one.participantId)?.mail ?? '');
  if (await tooManyAsks(store, around, { ownerId: asker.ownerId, from, addresses }))
    return show(asking, ask, readers, { field: 'wie', text: say('asks.problem.too-many-tries') });
  const sent = await sendAs(asker, around, { actId: actIn(visit), askId: ask.id, to });
  if (!sent.ok) return show(asking, ask, readers, problemOf(asking, readers, sent.refusal));
  const [first, ...others] = sent.value.agreementIds;
  const alone = first !== undefined && others.length === 0 && to[0]?.channel !== 'mail';
  return { kind: 'go', to: alone ? places.asked(first) : places.ask(ask.id) };
}

/** Whoever is asked reads that others are asked too, also those who were asked before and did not answer yet. */
const severalIf = (ask: AskWithPeople, readers: readonly Reach[]): AskWithPeople => ({
  ...ask,
  several: ask.several || readers.length + ask.people.filter(({ state }) => state === 'asked').length > 1,
});

/** Which field a refusal is about: with one reader it is theirs; of several it is the first whose address is missing. */
function problemOf({ visit }: Asking, readers: readonly Reach[], refusal: SendProblem): ReadProblem {
  const { say, form } = visit;
  const lacking = readers.find(
    ({ id, mail }) => form.get(`hoe-${id}`) === 'mail' && (form.get(`mail-${id}`) !== '' || mail === null),
  );
  const who = lacking ?? readers[0];
  const name = new Intl.ListFormat(visit.language).format(
    refusal === 'no-address' ? [who?.name ?? ''] : readers.map((one) => one.name),
  );
  const field = refusal === 'no-address' ? `mail-${who?.id ?? ''}` : 'wie';
  return { field, text: refusal === 'no-such-ask' ? say('asks.problem.does-not-fit') : say(`asks.problem.${refusal}`, { name }) };
}

function show(asking: Asking, ask: AskWithPeople, readers: readonly Reach[], problem: ReadProblem | null): Answer {
  const { visit, places } = asking;
  const { say, around } = visit;
  const who = withWho(readers.map(({ id }) => id));
  const hints = readingHints([ask.pieces === null ? ask.what : '', ask.words ?? '', ask.inReturn ?? ''].join('. '));
  const links = [
    { to: places.ask(ask.id, '/wat', who), text: say('asks.change-what') },
    { to: places.ask(ask.id, '/wanneer', who), text: say('asks.change-when') },
    { to: places.ask(ask.id, '/antwoord', who), text: say('asks.change-answer') },
  ];
  const body = (
    <>
      <ErrorSummary title={say('circle.not-yet')} problems={problem === null ? [] : [problem]} />
      {hints.map(({ kind, words }) => (
        <Note key={kind}>{say(`asks.hint.${kind}`, { words })}</Note>
      ))}
      <Form to={places.ask(ask.id, '/lezen')} act={around.newId()} carry={{ 'wie-nu': readers.map(({ id }) => id).join('.') }}>
        {readers.map((reader, place) => (
          <Reader
            key={reader.id}
            asking={asking}
            ask={severalIf(ask, readers)}
            reader={reader}
            first={place === 0}
            problem={problem}
          />
        ))}
        <Paragraph>{say('asks.send-after')}</Paragraph>
        <Actions>
          <Button>{readers.length === 1 ? say('asks.send') : say('asks.send-many', { count: readers.length })}</Button>
        </Actions>
      </Form>
      {ask.state === 'draft' ? <QuietLinks links={links} /> : null}
    </>
  );
  const back = { to: places.ask(ask.id, '/wie', who), text: say('asks.change-who') };
  return asking.show({ title: say('asks.reads-title'), body, back, status: problem === null ? 200 : 422 });
}
