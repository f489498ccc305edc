import { asksAbout, sidesAbout } from '../../../domain/person/fitting.ts';
import { type QuestionKey, questions } from '../../../domain/person/questions.ts';
import type { Topic } from '../../../domain/person/topics.ts';
import { sayKinds } from './known-support.ts';
import { questionWords } from './question-words.ts';
import { sayAnswer, type Telling } from './say-answer.ts';

const named: readonly QuestionKey[] = ['faceToFace', 'call', 'message', 'online', 'paid', 'wantsToHelp'];

/** What is known of a topic, in a few words beside its line in the list of chapters; null when nothing is. */
export function topicNote(telling: Telling, topic: Topic): string | null {
  const { say, alter } = telling;
  const answers = asksAbout(alter, topic).flatMap((key) => {
    const words = sayAnswer(telling, key, questions[key].answerOf(alter));
    if (words === null) return [];
    return [named.includes(key) ? `${questionWords(say, alter, key)}: ${words.toLowerCase()}` : words];
  });
  const kinds = sidesAbout(alter, topic).flatMap((side) => {
    const words = sayKinds(telling, side);
    return words === null ? [] : [`${say(`person.side.${side}`)}: ${words}`];
  });
  const known = [...answers, ...kinds];
  return known.length === 0 ? null : known.join(' · ');
}
