import type { Timing } from '../../../domain/agenda/timing.ts';
import type { AskKind, AskPieces } from '../../../domain/asking/ask.ts';
import { partOf, sentenceOf } from '../../../domain/asking/sentences.ts';
import type { Language } from '../../say/languages.ts';
import type { Say } from '../../say/say.ts';
import { sayIn } from '../../say/say.ts';
import { sayNearDay, sayTiming } from '../agenda/rhythm-words.ts';

/** What an ask says, as far as whoever is asked reads it. */
export type AskWords = {
  readonly kind: AskKind;
  readonly what: string;
  readonly pieces: AskPieces | null;
  readonly words: string | null;
  readonly whenWords: string | null;
  readonly limits: string | null;
  readonly inReturn: string | null;
  readonly forName: string | null;
  readonly timing: Timing;
  readonly answerBy: string | null;
  readonly several: boolean;
  readonly wanted: number | null;
};

/** What is asked, in the language of the reader when it was built from ready pieces; own words as they were written. */
export function sayWhat(say: Say, { kind, what, pieces }: Pick<AskWords, 'kind' | 'what' | 'pieces'>): string {
  const sentence = pieces === null ? null : sentenceOf(kind, pieces.sentence);
  return sentence === null || pieces === null ? what : say(`asks.piece.${sentence.id}`, { part: partOf(pieces) });
}

/** The question itself: "Wil jij de container aan de straat zetten?" */
export function sayQuestion(say: Say, ask: Pick<AskWords, 'kind' | 'what' | 'pieces'>): string {
  const what = sayWhat(say, ask);
  if (ask.pieces !== null) return say(`asks.question.${ask.kind}`, { what });
  return /[?.!]$/.test(what) ? what : say(`asks.own.${ask.kind}`, { what });
}

/** Everything beside the question that whoever is asked has to know: when, until when, what not, and by when an answer would help. */
export function askFacts(say: Say, language: Language, ask: AskWords): readonly string[] {
  return [
    ...(ask.forName === null ? [] : [say('asks.for', { name: ask.forName })]),
    sayTiming(say, language, ask.timing),
    ...(ask.whenWords === null ? [] : [ask.whenWords]),
    ...(ask.limits === null ? [] : [say('asks.limits-are', { limits: ask.limits.replace(/\.$/, '') })]),
    ...(ask.inReturn === null ? [] : [say('asks.in-return-is', { what: ask.inReturn })]),
    ...(ask.words === null ? [] : [ask.words]),
    ...(ask.several ? [say('asks.several')] : []),
    ...(ask.answerBy === null ? [] : [say('asks.answer-by-day', { day: sayNearDay(language, ask.answerBy) })]),
    say('asks.no-is-fine'),
  ];
}

/** The same, as who asked reads it themselves; by when an answer helps as long as that day is to come and answers are waited for. */
export function ownFacts(
  say: Say,
  language: Language,
  ask: Omit<AskWords, 'several'>,
  waitsOn: string | null,
): readonly string[] {
  const facts = askFacts(say, language, { ...ask, several: false, answerBy: null });
  const by = waitsOn === null ? [] : [say('asks.answer-by-own', { day: sayNearDay(language, waitsOn) })];
  return [...facts.filter((line) => line !== say('asks.no-is-fine')), ...by];
}

type Names = {
  readonly from: string;
  readonly to: string /** Who asks in the name of another says so. */;
  readonly behalf: boolean;
};

/** The whole ask as a message, so that no link need be trusted to know what it says. Nothing of the circle is in it. */
export function askMessage(language: Language, ask: AskWords, { from, to, behalf }: Names): string {
  const say = sayIn(language);
  const greeting = say(behalf ? 'asks.greeting-behalf' : 'asks.greeting', { from, to });
  return [`${greeting} ${sayQuestion(say, ask)}`, ...askFacts(say, language, ask)].join('\n');
}
