import { dutchDay } from '../../../domain/agreements/dutch-day.ts';
import { dayAfter } from '../../../domain/agreements/wanted-agreement.ts';
import type { AskKind } from '../../../domain/asking/ask.ts';
import { askKinds, isAskKind, type NamedSentence, sentenceOf, sentencesOf } from '../../../domain/asking/sentences.ts';
import { prepareAs } from '../../../usecases/asking/prepare-ask.ts';
import type { Answer } from '../../page.ts';
import { LinkList, Paragraph } from '../../ui/words.tsx';
import { sayQuestion } from './ask-text.ts';
import { type Asking, actIn, bothAsk, withWho } from './asking.ts';
import { isSaid, saidIn, WhatForm, type WhatProblem } from './what-form.tsx';

/** A new ask: first which kind, then which sentence, then what has to be filled in. With that it is a draft. */
export const makeAsk = bothAsk('new', ({ make }) => make(), {
  get: async (asking) => {
    const { query } = asking.visit;
    const kind = query.get('soort') ?? '';
    if (!isAskKind(kind)) return chooseKind(asking);
    const sentence = query.get('zin') ?? (query.get('wat') === null ? null : 'eigen');
    return sentence === null ? chooseSentence(asking, kind) : fillIn(asking, kind, sentence, null);
  },
  post: async (asking) => {
    const { form, around, say, language } = asking.visit;
    const kind = form.get('soort');
    if (!isAskKind(kind)) return chooseKind(asking);
    const said = saidIn(say, language, kind, form);
    if (!isSaid(said)) return fillIn(asking, kind, form.get('zin'), said);
    const tomorrow = dayAfter(dutchDay(around.now()), 1);
    const timing = { startsOn: tomorrow, untilOn: tomorrow, startsAt: null, minutes: null, rule: null };
    const support = said.support ?? (form.get('hulp').slice(0, 40) || null);
    const asked = { ...said, support, kind, timing, answerBy: tomorrow, actId: actIn(asking.visit) };
    const made = await prepareAs(asking.asker, around, asked);
    if (!made.ok) return fillIn(asking, kind, form.get('zin'), made.refusal === 'what-empty' ? 'what-empty' : 'too-long');
    return { kind: 'go', to: asking.places.ask(made.value.askId, '/wanneer', withWho(form.ids('wie'))) };
  },
});

/** What goes along from page to page: of whom, and for which kind of support, when that was known at the beginning. */
function carried({ visit: { query, form } }: Asking): Record<string, string> {
  const kept = (name: string) => form.get(name) || (query.get(name) ?? '');
  return Object.fromEntries(
    (['wie', 'hulp'] as const).map((name) => [name, kept(name)] as const).filter(([, value]) => value !== ''),
  );
}

function chooseKind(asking: Asking): Answer {
  const { visit, places } = asking;
  const { say } = visit;
  const links = askKinds.map((kind) => ({
    to: places.make({ soort: kind, ...carried(asking) }),
    text: say(`asks.kind.${kind}`),
    note: say(`asks.kind-note.${kind}`),
  }));
  const back = { to: places.list, text: say('asks.back') };
  return asking.show({ title: say('asks.kind-title'), body: <LinkList links={links} />, back });
}

const titleOf = (kind: AskKind) =>
  kind === 'together' ? 'asks.what-title-together' : kind === 'offer' ? 'asks.what-title-offer' : 'asks.what-title';

function chooseSentence(asking: Asking, kind: AskKind): Answer {
  const { visit, places } = asking;
  const { say } = visit;
  const as = (sentence: string) => places.make({ soort: kind, zin: sentence, ...carried(asking) });
  const example = ({ id, part }: NamedSentence) =>
    sayQuestion(say, { kind, what: '', pieces: { sentence: id, parts: part === undefined ? {} : { part: say('asks.dots') } } });
  const links = [
    ...sentencesOf(kind).map((one) => ({ to: as(one.id), text: example(one) })),
    { to: as('eigen'), text: say('asks.what-own') },
  ];
  const body = (
    <>
      <Paragraph>{say('asks.what-lead')}</Paragraph>
      <LinkList links={links} />
    </>
  );
  return asking.show({ title: say(titleOf(kind)), body, back: { to: places.make(carried(asking)), text: say('asks.previous') } });
}

function fillIn(asking: Asking, kind: AskKind, chosen: string, problem: WhatProblem | null): Answer {
  const { visit, places } = asking;
  const { say, form, query, around } = visit;
  const sentence = sentenceOf(kind, chosen);
  const values = { part: form.get('deel'), own: form.get('eigen') || (query.get('wat') ?? ''), words: form.get('erbij') };
  const carry = { soort: kind, zin: sentence?.id ?? 'eigen', ...carried(asking) };
  const body = (
    <WhatForm
      say={say}
      to={places.make()}
      act={around.newId()}
      carry={carry}
      {...{ kind, sentence, values, problem }}
      go={say('asks.next')}
    />
  );
  const back = { to: places.make({ soort: kind, ...carried(asking) }), text: say('asks.previous') };
  return asking.show({ title: say(titleOf(kind)), body, back, status: problem === null ? 200 : 422 });
}
