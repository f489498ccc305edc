import { alterOf, type KeptAlter, type KeptCircle } from './kept-circle.ts';
import { moveAlter, type Spot } from './move.ts';
import type { Label, Template } from './template.ts';

/** One question for all names together. `words` names the sentence to ask; `generic` ones speak of `label`. */
export type PlaceQuestion = {
  readonly key: string;
  readonly words: 'intimates' | 'friends' | 'work' | 'rest' | 'family' | 'neighbourhood' | 'generic-ring' | 'generic-sector';
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

const ticked = (question: PlaceQuestion, alter: KeptAlter): Spot =>
  question.about === 'ring'
    ? { ring: question.ring, sector: alter.sector ?? question.sector }
    : { ring: alter.ring ?? question.ring, sector: question.sector };

const unticked = (question: PlaceQuestion, alter: KeptAlter): Spot =>
  question.about === 'ring'
    ? { ring: null, sector: alter.sector === question.sector ? null : alter.sector }
    : { ring: question.ring === null ? alter.ring : null, sector: null };

/** The circle after an answer. Only ticks that changed count, so that two screens filled in at once do not lose each other's. */
export function placeByTicks(circle: KeptCircle, question: PlaceQuestion, ticks: Ticks): KeptCircle {
  const move = (before: KeptCircle, id: string, spotOf: (question: PlaceQuestion, alter: KeptAlter) => Spot, when: boolean) => {
    const alter = alterOf(before, id);
    return alter === null || answersTo(question, alter) !== when ? before : moveAlter(before, alter, spotOf(question, alter));
  };
  const left = ticks.off.reduce((so, id) => move(so, id, unticked, true), circle);
  return ticks.on.reduce((so, id) => move(so, id, ticked, false), left);
}
