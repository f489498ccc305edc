import type { SupportSide } from '../../../domain/person/support-question.ts';
import { supportWords } from './answer-words.ts';
import type { Telling } from './say-answer.ts';

/** The kinds of support that have a yes on one side, as a list in words: "vervoer en gezelschap"; null when there are none. */
export function sayKinds({ say, language, alter }: Telling, side: SupportSide): string | null {
  const kinds = alter.support.filter((one) => one[side] === true).map(({ kind }) => supportWords(say, kind));
  return kinds.length === 0 ? null : new Intl.ListFormat(language).format(kinds);
}
