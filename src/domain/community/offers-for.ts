import type { Piece } from '../talents/pieces.ts';
import type { OfferKind } from './offer.ts';

const kinds: Readonly<Partial<Record<Piece, OfferKind>>> = {
  walking: 'moving',
  cycling: 'moving',
  coffee: 'drop-in',
  games: 'games',
  gardening: 'garden',
  cooking: 'meal',
  baking: 'meal',
  music: 'music',
  reading: 'learning',
  birds: 'garden',
  animals: 'garden',
  sewing: 'making',
  repairs: 'repairing',
  shopping: 'help',
  driving: 'help',
  listening: 'company',
  phoning: 'company',
  computers: 'learning',
  paperwork: 'help',
  dutch: 'learning',
};

/** Which kind of offer a ready word is looked for in, or null where none is nearer than the others. */
export const kindFor = (piece: Piece | null): OfferKind | null => (piece === null ? null : (kinds[piece] ?? null));
