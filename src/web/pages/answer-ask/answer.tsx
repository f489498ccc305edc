import type { Said } from '../../../domain/asking/answered.ts';
import { type AskShown, answerByLink, lookAtAsk, stopBeingAsked } from '../../../usecases/asking/open-ask-link.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, page, type Visit } from '../../page.ts';
import { Heading, Paragraph } from '../../ui/words.tsx';
import { type AskWords, askFacts, sayQuestion } from '../asks/ask-text.ts';
import { Afterwards, AnswerForms } from './answer-forms.tsx';
import { WhatWasSaid } from './what-was-said.tsx';

const tokenOf = ({ params }: Visit) => params['token'] ?? '';

/** Wherever an address leads that does not work, for whatever reason: the one page that says so. */
const old = { kind: 'go', to: addresses.oldLink() } as const;

const answers = ['yes', 'no', 'not-now', 'otherwise', 'somebody-else', 'stop'] as const satisfies readonly Said[];

/** Where somebody answers who was asked, without an account. Looking changes nothing; a button does. An answer can be given again. */
export const answerAskPage = page({
  name: 'answer-ask',
  audience: 'everybody',
  address: addresses.answerAsk(':token'),
  get: async (visit) => {
    const found = await lookAtAsk(visit.store, visit.around, tokenOf(visit));
    return found.ok ? show(visit, found.value, null) : old;
  },
  post: async (visit) => {
    const { store, around, form, say } = visit;
    const token = tokenOf(visit);
    const said = answers.find((one) => one === form.get('antwoord')) ?? null;
    const shown = await lookAtAsk(store, around, token);
    if (!shown.ok) return old;
    if (said === null) return show(visit, shown.value, null);
    const done = await answerByLink(store, around, { token, said, words: form.get('anders'), link: form.get('link') });
    if (done.ok) {
      const { participantId, ownerId, joinedNow } = done.value;
      const link = joinedNow ? `?link=${form.get('link')}` : '';
      return { kind: 'go', to: `${addresses.answerAsk(token)}${link}`, guest: { join: participantId, ownerId } };
    }
    if (done.refusal === 'words-missing' || done.refusal === 'words-too-long')
      return show(
        visit,
        shown.value,
        say(done.refusal === 'words-missing' ? 'asks.answer.missing' : 'asks.problem.words-too-long'),
      );
    return done.refusal === 'no-such-link' ? old : { kind: 'go', to: addresses.answerAsk(token) };
  },
});

/** What is read here: what was agreed on since counts, and of the ask only how it was put. */
const wordsShown = ({ asked, ask }: AskShown): AskWords => ({
  kind: ask?.kind ?? 'help',
  what: asked.what,
  pieces: ask?.pieces ?? null,
  words: null,
  whenWords: asked.whenWords,
  limits: asked.limits,
  inReturn: asked.inReturn,
  forName: asked.forName,
  timing: asked.timing,
  answerBy: asked.state === 'asked' ? asked.answerBy : null,
  several: (ask?.several ?? false) && asked.state === 'asked',
  wanted: null,
});

function show(visit: Visit, shown: AskShown, problem: string | null): Answer {
  const { say, language } = visit;
  const { fromName: from, asked, ask } = shown;
  const words = wordsShown(shown);
  const answered = asked.answer !== null || asked.state !== 'asked';
  const key =
    asked.madeBy !== asked.ownerId
      ? 'asks.answer.title-behalf'
      : ask?.kind === 'offer'
        ? 'asks.answer.title-offer'
        : 'asks.answer.title';
  const own = ask !== null && ask.language !== language ? ask.language : undefined;
  const body = (
    <>
      <Heading level={1}>{say(key, { from })}</Heading>
      {answered ? <WhatWasSaid say={say} shown={shown} /> : null}
      <p class="nl-paragraph nl-paragraph--lead" lang={words.pieces === null ? own : undefined}>
        {sayQuestion(say, words)}
      </p>
      {askFacts(say, language, words)
        .filter((line) => !answered || line !== say('asks.no-is-fine'))
        .map((line) => (
          <Paragraph key={line}>
            <bdi>{line}</bdi>
          </Paragraph>
        ))}
      {ask?.words ? (
        <blockquote class="naober-reads" lang={own} dir="auto">
          {ask.words}
        </blockquote>
      ) : null}
      <AnswerForms visit={visit} shown={shown} problem={problem} />
      <Afterwards visit={visit} shown={shown} />
    </>
  );
  return { kind: 'page', status: problem === null ? 200 : 422, title: say('asks.answer.tab'), body };
}

/** Whoever was asked wants nothing asked any more: their contact data are gone at once. */
export const stopAsking = page({
  name: 'answer-ask-stop',
  audience: 'everybody',
  address: addresses.answerAskStop(':token'),
  post: async (visit) => {
    const stopped = await stopBeingAsked(visit.store, visit.around, tokenOf(visit));
    return stopped.ok ? { kind: 'go', to: addresses.noMoreMessages() } : old;
  },
});
