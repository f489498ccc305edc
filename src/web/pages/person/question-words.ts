import type { KeptAlter } from '../../../domain/circle/kept-circle.ts';
import type { QuestionKey } from '../../../domain/person/questions.ts';
import type { MessageKey, Say } from '../../say/say.ts';
import { isSomebody } from './topic-words.ts';

/** Questions that are asked in the words of their topic's title. */
const asTitle: Readonly<Partial<Record<QuestionKey, MessageKey>>> = {
  kind: 'person.title.kind',
  status: 'person.title.status',
  birthday: 'person.title.birthday',
  importance: 'person.title.importance',
  affection: 'person.title.affection',
  connection: 'person.title.connection',
  preference: 'person.title.preference',
  practical: 'person.title.practical',
};

const ofThings: Readonly<Partial<Record<QuestionKey, MessageKey>>> = {
  faceToFace: 'person.ask.faceToFace-thing',
  origin: 'person.ask.origin-thing',
  fun: 'person.ask.fun-thing',
};

type AskedInFull = Exclude<
  QuestionKey,
  'kind' | 'status' | 'birthday' | 'importance' | 'affection' | 'connection' | 'preference' | 'practical'
>;
const isInFull = (key: QuestionKey): key is AskedInFull => asTitle[key] === undefined;

/** The words of a question about somebody or something. */
export function questionWords(say: Say, alter: KeptAlter, key: QuestionKey): string {
  const forThing = isSomebody(alter) ? undefined : ofThings[key];
  const text: MessageKey = isInFull(key) ? `person.ask.${key}` : (asTitle[key] ?? 'person.title.name');
  return say(forThing ?? text, { name: alter.name });
}

const hints: Readonly<Partial<Record<QuestionKey, MessageKey>>> = {
  name: 'person.hint.name',
  role: 'person.hint.role',
  part: 'person.hint.part',
  birthday: 'person.hint.birthday',
  child: 'person.hint.child',
  since: 'person.hint.since',
  origin: 'person.hint.origin',
  fun: 'person.hint.fun',
  boundaries: 'person.hint.boundaries',
  note: 'person.hint.note',
};
const inOwnWords: readonly QuestionKey[] = ['part', 'origin', 'fun', 'boundaries', 'note'];

/** Whether a question is answered in lines of one's own. */
export const isInOwnWords = (key: QuestionKey): boolean => inOwnWords.includes(key);

/** What to know before answering: an example, and beside free text a warning. */
export const hintsOf = (say: Say, key: QuestionKey): readonly string[] => {
  const hint = hints[key];
  return [...(hint === undefined ? [] : [say(hint)]), ...(isInOwnWords(key) ? [say('person.hint.careful')] : [])];
};
