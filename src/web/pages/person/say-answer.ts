import type { KeptAlter } from '../../../domain/circle/kept-circle.ts';
import { isQuestionKey, type QuestionKey } from '../../../domain/person/questions.ts';
import { type SupportSide, supportSides } from '../../../domain/person/support-question.ts';
import type { Language } from '../../say/languages.ts';
import type { Say } from '../../say/say.ts';
import { answerLists, choiceWords, sayDay, supportWords } from './answer-words.ts';
import { questionWords } from './question-words.ts';

/** Whose answers are said, and in which voice. */
export type Telling = { readonly say: Say; readonly language: Language; readonly alter: KeptAlter };

/** An answer in words: "Elke week", "3 april", one's own words; null when nothing is known. */
export function sayAnswer({ say, language, alter }: Telling, key: QuestionKey, answer: string): string | null {
  if (answer === '') return null;
  const text = answerLists[key]?.find(({ value }) => value === answer)?.text;
  if (text !== undefined) return choiceWords(say, alter, text);
  return key === 'birthday' && /^\d\d-\d\d$/.test(answer) ? sayDay(say, language, answer) : answer;
}

/** The question behind a key in words, also "gives transport": "Geeft mij: vervoer". */
export function sayQuestion({ say, alter }: Telling, key: string): string {
  if (isQuestionKey(key)) return questionWords(say, alter, key);
  const [word = '', ...kind] = key.split(' ');
  const side: SupportSide | undefined = supportSides.find((each) => each === word);
  return side === undefined ? key : `${say(`person.side.${side}`)}: ${supportWords(say, kind.join(' '))}`;
}

/** Any answer in words, or that nothing is said. */
export function sayAnyAnswer(telling: Telling, key: string, answer: string): string {
  const { say } = telling;
  const words = isQuestionKey(key)
    ? sayAnswer(telling, key, answer)
    : answer === ''
      ? null
      : say(answer === 'yes' ? 'person.yes' : 'person.no');
  return words ?? say('person.nothing');
}
