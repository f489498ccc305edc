import { type OfferKind, offerKinds } from '../offer.ts';
import { type Part, partAt, partsAt } from './part.ts';
import { leaveOut, type Reading } from './reading.ts';
import { lineAt } from './said.ts';

/** Words of a taxonomy that mean a kind, beside the kinds themselves; in lower case. */
const meant: Readonly<Record<Exclude<OfferKind, 'other'>, readonly string[]>> = {
  meal: ['meals', 'lunch', 'dinner', 'community meals', 'eten', 'samen eten', 'eetpunt', 'maaltijd', 'maaltijden'],
  'drop-in': ['drop in', 'coffee morning', 'social club', 'inloop', 'ontmoeten', 'ontmoeting', 'koffie'],
  garden: ['gardening', 'nature', 'tuin', 'tuinieren', 'moestuin', 'natuur'],
  moving: ['exercise', 'sport', 'sports', 'walking', 'physical activity', 'bewegen', 'wandelen', 'fietsen', 'sporten'],
  making: ['crafts', 'arts and crafts', 'sewing', 'creatief', 'handwerken', 'naaien', 'maken', 'knutselen'],
  music: ['singing', 'choir', 'muziek', 'zingen', 'koor'],
  games: ['board games', 'billiards', 'cards', 'spel', 'spelletjes', 'kaarten', 'biljarten', 'dammen'],
  learning: ['education', 'language', 'computers', 'leren', 'taal', 'taalcafé', 'cursus', 'lezen'],
  repairing: ['repair', 'repairs', 'repair café', 'repareren', 'herstellen'],
  company: ['befriending', 'companionship', 'visiting', 'gezelschap', 'maatje', 'bezoek'],
  help: ['support', 'advice', 'transport', 'hulp', 'ondersteuning', 'advies', 'vervoer'],
};

const plain = (word: string) => word.toLowerCase().trim();

/** The kind a word of a taxonomy means, or null. */
function kindMeant(word: string): OfferKind | null {
  const said = plain(word);
  return offerKinds.find((kind) => kind === said || (kind !== 'other' && meant[kind].includes(said))) ?? null;
}

/** The kinds that the words of the taxonomies at a part mean; the words that mean none are counted. */
export function kindsAt(part: Part, reading: Reading): readonly OfferKind[] {
  return partsAt(part, 'attributes', 'attribute', reading).flatMap((attribute) => {
    const term = partAt(attribute, 'taxonomy_term', 'taxonomy_term', reading);
    const words = term === null ? [] : [lineAt(term, 'code', 400, reading), lineAt(term, 'name', 400, reading)];
    const kind = words.map((word) => kindMeant(word ?? '')).find((one) => one !== null);
    if (kind === undefined || kind === null) leaveOut(reading, 'attribute (means no kind)');
    return kind ?? [];
  });
}

/** The first of the kinds, 'other' when there is none; further ones are counted. */
export function firstKind(kinds: readonly OfferKind[], reading: Reading): OfferKind {
  const [kind = 'other', ...more] = new Set(kinds);
  leaveOut(reading, 'kinds (after the first)', more.length);
  return kind;
}
