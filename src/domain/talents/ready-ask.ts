import type { AskKind } from '../asking/ask.ts';
import type { SentenceId } from '../asking/sentences.ts';
import { type Piece, piecesFor } from './pieces.ts';
import type { Limits, Talent } from './talent.ts';

/**
 * Which ask something the owner told of themselves becomes: something to give is an offer, something together is asked as such; a wish is
 * help, lending or company by what it is about, and in own words something to think along about. What they are good at or like is no ask.
 */
export function askKindOf({ sort, piece }: Pick<Talent, 'sort' | 'piece'>): AskKind | null {
  switch (sort) {
    case 'give':
    case 'lend':
      return 'offer';
    case 'together':
      return 'together';
    case 'learn':
      return 'help';
    case 'wish':
      return piece === null ? 'think-along' : wishOf(piece);
    case 'good-at':
    case 'likes':
      return null;
  }
}

function wishOf(piece: Piece): AskKind {
  if (piecesFor('lend').includes(piece)) return 'lend';
  return piecesFor('together').includes(piece) ? 'together' : 'help';
}

/** The ready sentences of an ask that say a ready word. */
const ready: Readonly<Partial<Record<AskKind, Partial<Readonly<Record<Piece, SentenceId>>>>>> = {
  together: { walking: 'walk', coffee: 'coffee', games: 'game' },
  help: { bins: 'bins', shopping: 'groceries' },
  lend: { ladder: 'ladder', tools: 'tools', trailer: 'trailer', bicycle: 'thing', books: 'thing' },
  offer: {
    ...{ driving: 'offer-drive', cooking: 'offer-cook', shopping: 'offer-shop', repairs: 'offer-fix' },
    ...{ ladder: 'offer-lend', tools: 'offer-lend', bicycle: 'offer-lend', trailer: 'offer-lend', books: 'offer-lend' },
  },
};

/** The ready sentence in which an ask of this kind says a ready word, so that every reader reads it in their own language; null when there is none. */
export const sentenceFor = (kind: AskKind, piece: Piece | null): SentenceId | null =>
  piece === null ? null : (ready[kind]?.[piece] ?? null);

/** How limits travel with an ask: when and where beside when it is, what not as what does not belong to it, what it costs by itself. */
export function limitsOfAsk(limits: Limits): {
  readonly whenWords: string | null;
  readonly notSo: string | null;
  readonly costs: string | null;
} {
  const when = [limits.often, limits.long, limits.place].filter((text) => text !== null);
  return { whenWords: when.length === 0 ? null : `${when.join('. ')}.`, notSo: limits.notSo, costs: limits.costs };
}
