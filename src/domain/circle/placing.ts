import type { KeptCircle } from './kept-circle.ts';
import type { Spot } from './move.ts';
import type { Label, Template } from './template.ts';

/** One question for all names together. `words` names the sentence to ask; `generic` ones speak of `label`. */
export type PlaceQuestion = {
  readonly key: string;
  readonly words:
    | 'intimates'
    | 'friends'
    | 'work'
    | 'rest'
    | 'family'
    | 'neighbourhood'
    | 'peers'
    | 'generic-ring'
    | 'generic-sector';
  readonly label: Label;
  readonly about: 'ring' | 'sector';
  readonly ring: number | null;
  readonly sector: string | null;
  /** The rest comes ticked beforehand, and the screen says so. */
  readonly ticked: boolean;
};

/** Names ticked and not ticked any more on one screen; names that were left as they were are in neither. */
export type Ticks = { readonly on: readonly string[]; readonly off: readonly string[] };

const plainRings = [
  ['intimates', 'intimates'],
  ['friends', 'friends'],
  ['services', 'work'],
  ['acquaintances', 'rest'],
] as const;
const plainSectors = [
  ['family', 'family'],
  ['society', 'neighbourhood'],
  ['peers', 'peers'],
] as const;

function plainQuestions(template: Template): PlaceQuestion[] {
  const rings = plainRings.flatMap(([key, words]): PlaceQuestion[] => {
    const at = template.rings.findIndex((ring) => ring.key === key);
    const label = template.rings[at]?.label;
    if (label === undefined) return [];
    const sector = words === 'work' && template.sectors.some((each) => each.key === 'professionals') ? 'professionals' : null;
    return [{ key, words, label, about: 'ring', ring: at + 1, sector, ticked: words === 'rest' }];
  });
  const sectors = plainSectors.flatMap(([key, words]): PlaceQuestion[] => {
    const label = template.sectors.find((sector) => sector.key === key)?.label;
    return label === undefined ? [] : [{ key, words, label, about: 'sector', ring: null, sector: key, ticked: false }];
  });
  return [...rings, ...sectors];
}

/** What is asked to place everybody: the plain questions on the built-in 4x4, else one question per ring and per sector. */
export function placeQuestions(template: Template): readonly PlaceQuestion[] {
  if (template.id === 'lensink-4x4') return plainQuestions(template);
  const onStar = template.form === 'star';
  const rings = template.rings.map(
    ({ key, label }, at): PlaceQuestion => ({
      key,
      words: 'generic-ring',
      label,
      about: 'ring',
      ring: at + 1,
      sector: null,
      ticked: false,
    }),
  );
  const sectors = template.sectors.map(
    ({ key, label }): PlaceQuestion => ({
      key: `sector-${key}`,
      words: 'generic-sector',
      label,
      about: 'sector',
      ring: onStar ? 1 : null,
      sector: key,
      ticked: false,
    }),
  );
  return onStar && sectors.length > 0 ? sectors : [...rings, ...sectors];
}

/** Whether somebody stands where the question asks about. */
export const answersTo = (question: PlaceQuestion, alter: Spot): boolean =>
  question.about === 'ring' ? alter.ring === question.ring : alter.sector === question.sector;

/** Whether the question is still open for somebody: the others stand elsewhere already. */
export const isOpenFor = (question: PlaceQuestion, alter: Spot): boolean =>
  question.about === 'ring' ? alter.ring === null : alter.sector === null;

/** Whether a question is open for somebody, or was answered for somebody: the others can be passed over. */
export const concernsAnybody = ({ alters }: KeptCircle, question: PlaceQuestion): boolean =>
  alters.some((alter) => isOpenFor(question, alter) || answersTo(question, alter));

/** The next or the previous question that concerns anybody, or null. */
export function questionBeside(circle: KeptCircle, question: PlaceQuestion, step: 1 | -1): PlaceQuestion | null {
  const all = placeQuestions(circle.template);
  const at = all.findIndex(({ key }) => key === question.key);
  const rest = step === 1 ? all.slice(at + 1) : all.slice(0, at).reverse();
  return rest.find((each) => concernsAnybody(circle, each)) ?? null;
}

const isOpen = ({ alters }: KeptCircle, question: PlaceQuestion): boolean => alters.some((alter) => isOpenFor(question, alter));

/**
 * What is asked after an answer, or null when all is asked: the next question that is still open for anybody. Whoever goes through
 * questions that were all answered before gets each of them again.
 */
export function questionAfter(before: KeptCircle, after: KeptCircle, question: PlaceQuestion): PlaceQuestion | null {
  const all = placeQuestions(after.template);
  const rest = all.slice(all.findIndex(({ key }) => key === question.key) + 1);
  const goesThroughAgain = !all.some((each) => isOpen(before, each));
  return rest.find((each) => (goesThroughAgain ? concernsAnybody(after, each) : isOpen(after, each))) ?? null;
}
