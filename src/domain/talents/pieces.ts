import type { SupportKind } from '../circle/support-kinds.ts';
import type { TalentSort } from './sorts.ts';

/** The ready words: things to do, and after them things to lend. Each has a line drawing of an object (web/ui/talent-drawing.tsx). */
export const pieces = [
  'walking',
  'cycling',
  'coffee',
  'games',
  'gardening',
  'cooking',
  'baking',
  'music',
  'reading',
  'birds',
  'animals',
  'sewing',
  'repairs',
  'shopping',
  'driving',
  'bins',
  'listening',
  'phoning',
  'computers',
  'paperwork',
  'dutch',
  'ladder',
  'tools',
  'bicycle',
  'trailer',
  'books',
] as const;
export type Piece = (typeof pieces)[number];

type About = {
  /** Of what it can be told, in the order of the words. */
  readonly sorts: readonly TalentSort[];
  /** The kind of support that whoever offers this gives; null where it is too wide for one. */
  readonly gives: SupportKind | null;
  /** How words begin by which it is recognised in what somebody typed, Dutch and English. */
  readonly stems: readonly string[];
};

const fun = ['likes', 'together', 'wish', 'learn'] as const;
const craft = ['good-at', 'likes', 'give', 'together', 'wish', 'learn'] as const;
const work = ['good-at', 'give', 'wish', 'learn'] as const;
const kept = ['give', 'wish'] as const;
const thing = ['lend', 'wish'] as const;

const about: Readonly<Record<Piece, About>> = {
  walking: { sorts: ['likes', 'give', 'together', 'wish'], gives: null, stems: ['wandel', 'walk', 'ommetje', 'blokje om'] },
  cycling: { sorts: fun, gives: null, stems: ['fietsen', 'fietstocht', 'cycl', 'bike ride'] },
  coffee: { sorts: ['likes', 'give', 'together', 'wish'], gives: 'companionship', stems: ['koffie', 'coffee', 'thee', 'kopje'] },
  games: {
    sorts: fun,
    gives: null,
    stems: ['spelletje', 'kaarten', 'klaverjas', 'schaken', 'bordspel', 'game', 'cards', 'chess'],
  },
  gardening: {
    sorts: craft,
    gives: null,
    stems: ['tuin', 'moestuin', 'onkruid', 'snoei', 'gras', 'heg', 'plant', 'garden', 'weed', 'lawn'],
  },
  cooking: { sorts: craft, gives: null, stems: ['koken', 'kook', 'eten maken', 'maaltijd', 'cook', 'meal'] },
  baking: { sorts: craft, gives: null, stems: ['bakken', 'taart', 'koekje', 'bake', 'baking', 'cake'] },
  music: { sorts: craft, gives: null, stems: ['muziek', 'zing', 'gitaar', 'piano', 'music', 'sing', 'guitar'] },
  reading: { sorts: craft, gives: null, stems: ['lezen', 'voorlees', 'read'] },
  birds: { sorts: fun, gives: null, stems: ['vogel', 'reiger', 'bird', 'heron'] },
  animals: {
    sorts: craft,
    gives: null,
    stems: ['hond', 'kat ', 'poes', 'dier', 'konijn', 'kip ', 'dog', 'cat ', 'pet ', 'pets ', 'animal'],
  },
  sewing: { sorts: craft, gives: null, stems: ['naai', 'brei', 'haken', 'sew', 'knit'] },
  repairs: {
    sorts: craft,
    gives: null,
    stems: ['klus', 'lamp', 'repar', 'boor', 'schilder', 'odd job', 'repair', 'fix', 'paint'],
  },
  shopping: { sorts: kept, gives: null, stems: ['boodschap', 'winkel', 'grocer', 'shopping'] },
  driving: {
    sorts: work,
    gives: 'transport',
    stems: ['rijden', 'rijd', 'auto', 'meerijden', 'brengen', 'drive', 'ride', 'lift '],
  },
  bins: { sorts: kept, gives: null, stems: ['container', 'vuilnis', 'kliko', 'bins', 'dustbin', 'wheelie'] },
  listening: { sorts: work, gives: 'emotional', stems: ['luister', 'praten', 'listen', 'talk'] },
  phoning: { sorts: ['likes', 'give', 'together', 'wish'], gives: null, stems: ['bellen', 'telefoon', 'phone', 'call'] },
  computers: { sorts: work, gives: null, stems: ['computer', 'tablet', 'laptop', 'printer', 'internet', 'wifi'] },
  paperwork: {
    sorts: work,
    gives: 'admin',
    stems: ['papier', 'formulier', 'brieven', 'belasting', 'post ', 'paper', 'form', 'letter'],
  },
  dutch: { sorts: [...work, 'together'], gives: null, stems: ['nederlands', 'taal', 'dutch', 'language'] },
  ladder: { sorts: thing, gives: null, stems: ['ladder', 'trapje'] },
  tools: { sorts: thing, gives: null, stems: ['gereedschap', 'boormachine', 'tools', 'drill'] },
  bicycle: { sorts: thing, gives: null, stems: ['een fiets', 'bakfiets', 'a bicycle', 'cargo bike'] },
  trailer: { sorts: thing, gives: null, stems: ['aanhanger', 'trailer'] },
  books: { sorts: thing, gives: null, stems: ['boek', 'book'] },
};

/** The ready words that can be told of this sort. */
export const piecesFor = (sort: TalentSort): readonly Piece[] => pieces.filter((piece) => about[piece].sorts.includes(sort));

/** The kind of support that whoever offers this gives; null where it is too wide for one. */
export const supportOf = (piece: Piece): SupportKind | null => about[piece].gives;

/** The ready words that a typed text speaks of, where a word begins like one of theirs. Of nothing it speaks: an empty list. */
export function piecesIn(text: string): readonly Piece[] {
  const padded = ` ${text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return pieces.filter((piece) => about[piece].stems.some((stem) => padded.includes(` ${stem}`)));
}

export const isPiece = (text: string): text is Piece => pieces.some((one) => one === text);
