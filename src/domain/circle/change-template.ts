import { alterOf, type KeptAlter, type KeptCircle } from './kept-circle.ts';
import { moveAlter, type Spot } from './move.ts';
import type { Template } from './template.ts';

/** Rings of different templates that ask the same of a relation: Snow's four circles beside Lensink's four rings (domain knowledge 1.7). */
const counterparts: readonly (readonly string[])[] = [
  ['intimates', 'intimacy'],
  ['friends', 'friendship'],
  ['acquaintances', 'participation'],
  ['services', 'exchange'],
];

/** The ring of `to` that says the same as this ring of `from`, or null. A kind of relation is never read as an importance, nor the other way round. */
export function ringAfter(from: Template, to: Template, ring: number | null): number | null {
  const key = ring === null ? undefined : from.rings[ring - 1]?.key;
  if (key === undefined || from.meaning !== to.meaning) return null;
  const same = counterparts.find((keys) => keys.includes(key)) ?? [key];
  const at = to.rings.findIndex((each) => each.key === key || same.includes(each.key));
  return at === -1 ? null : at + 1;
}

/** Where somebody comes to stand when the template changes. On a star everybody of a known category has the one ring. */
export function spotAfter(from: Template, to: Template, spot: Spot): Spot {
  const sector = to.sectors.some(({ key }) => key === spot.sector) ? spot.sector : null;
  return { ring: ringAfter(from, to, spot.ring), sector };
}

/** The circle on another template. Everybody stays; who has no counterpart there waits at the edge. */
export function changeTemplate(circle: KeptCircle, to: Template): KeptCircle {
  const spots = new Map(circle.alters.map((alter) => [alter.id, spotAfter(circle.template, to, alter)]));
  const moves = (alter: KeptAlter, spot: Spot) => alter.ring !== spot.ring || alter.sector !== spot.sector;
  const up = circle.alters.map((alter) => (moves(alter, spots.get(alter.id) ?? alter) ? { ...alter, seat: null } : alter));
  return circle.alters.reduce<KeptCircle>(
    (so, { id }) => {
      const [alter, spot] = [alterOf(so, id), spots.get(id)];
      return alter === null || spot === undefined ? so : moveAlter(so, alter, spot);
    },
    { ...circle, template: to, alters: up },
  );
}

/** Which form a screen was made for: ring numbers of one say nothing on another. */
export const formTag = ({ id, version }: Template): string => `${id}@${version}`;

/** Whether two templates have the same rings and sectors; their words may differ. */
export const samePlaces = (a: Template, b: Template): boolean => {
  const keys = ({ form, rings, sectors }: Template) => [
    form,
    ...rings.map(({ key }) => key),
    '/',
    ...sectors.map(({ key }) => key),
  ];
  return keys(a).join() === keys(b).join();
};

/** Who would lose their ring by the change: said before it happens. */
export const whoWouldWait = (circle: KeptCircle, to: Template): readonly string[] =>
  circle.alters
    .filter((alter) => alter.ring !== null && ringAfter(circle.template, to, alter.ring) === null)
    .map(({ name }) => name);
