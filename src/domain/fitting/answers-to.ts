import type { AskKind } from '../asking/ask.ts';
import { piecesIn, supportOf } from '../talents/pieces.ts';
import type { TalentSort } from '../talents/sorts.ts';
import type { Talent } from '../talents/talent.ts';
import type { AskToFit } from './facts.ts';

/** What is told of these sorts answers an ask of that kind. Whoever wishes something themselves answers an offer of it. */
const sorts: Readonly<Record<AskKind, readonly TalentSort[]>> = {
  help: ['give', 'good-at'],
  together: ['together', 'likes', 'wish'],
  'think-along': ['good-at', 'give'],
  lend: ['lend'],
  offer: ['wish', 'learn'],
};

/**
 * Whether something told answers an ask: it is of a fitting sort, and about the same: a ready word the ask speaks of, own words that share
 * a word of four letters or more, or the same kind of support where the ask speaks of no ready word at all.
 */
export function answersTo(talent: Talent, ask: AskToFit): boolean {
  if (!sorts[ask.kind].includes(talent.sort)) return false;
  if (talent.piece === null) return sharesAWord(talent.words, ask.what);
  const spoken = piecesIn(ask.what);
  return (
    spoken.includes(talent.piece) || (spoken.length === 0 && ask.support !== null && supportOf(talent.piece) === ask.support)
  );
}

const wordsOf = (text: string) => (text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []).filter((word) => !empty.has(word));

/** Words that say nothing of what it is about. */
const empty = new Set([
  'voor',
  'naar',
  'with',
  'samen',
  'graag',
  'eens',
  'willen',
  'together',
  'keer',
  'week',
  'dinsdag',
  'would',
  'like',
]);

function sharesAWord(told: string, asked: string): boolean {
  const known = new Set(wordsOf(told));
  return wordsOf(asked).some((word) => known.has(word));
}
