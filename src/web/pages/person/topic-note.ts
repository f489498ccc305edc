import { asksAbout, sidesAbout } from '../../../domain/person/fitting.ts';
import { isPrivate, type QuestionKey, questions } from '../../../domain/person/questions.ts';
import type { Topic } from '../../../domain/person/topics.ts';
import { sayKinds } from './known-support.ts';
import { isInOwnWords, questionWords } from './question-words.ts';
import { sayAnswer, type Telling } from './say-answer.ts';

const named: readonly QuestionKey[] = ['faceToFace', 'call', 'message', 'online', 'paid', 'wantsToHelp', 'child'];

const longest = 60;

/** The beginning of a text on one line. */
const shortened = (text: string): string => {
  const line = text.replaceAll('\n', ' ');
  return line.length <= longest ? line : `${[...line].slice(0, longest).join('').trimEnd()} …`;
};

/** What is known of a topic, in a few words beside its line in the list of chapters; null when nothing is. Of what is private only that it is there. */
export function topicNote(telling: Telling, topic: Topic): string | null {
  const { say, alter } = telling;
  const answers = asksAbout(alter, topic).flatMap((key) => {
    const words = sayAnswer(telling, key, questions[key].answerOf(alter));
    if (words === null) return [];
    if (isPrivate(key)) return [say('person.written')];
    if (isInOwnWords(key)) return [shortened(words)];
    return [named.includes(key) ? `${questionWords(say, alter, key)}: ${words.toLowerCase()}` : words];
  });
  const kinds = sidesAbout(alter, topic).flatMap((side) => {
    const words = sayKinds(telling, side);
    return words === null ? [] : [`${say(`person.side.${side}`)}: ${words}`];
  });
  const known = [...answers, ...kinds];
  return known.length === 0 ? null : [...new Set(known)].join(' · ');
}
