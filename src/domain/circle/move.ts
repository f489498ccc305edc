import type { Alter, OwnPlace } from './circle.ts';
import { type KeptAlter, type KeptCircle, withAlter } from './kept-circle.ts';
import { sameValue } from './same-value.ts';
import { firstFreeSeat, sameCell } from './seating.ts';
import type { Template } from './template.ts';

/** A place in a template; null is "nog geen plek" for a ring and unknown for a sector. */
export type Spot = { readonly ring: number | null; readonly sector: string | null };

/** Whether a template has this ring and this sector. */
export const isSpotOf = (template: Template, { ring, sector }: Spot): boolean =>
  (ring === null || (Number.isInteger(ring) && ring >= 1 && ring <= template.rings.length)) &&
  (sector === null || template.sectors.some(({ key }) => key === sector));

/** An own place out of two parts of a way, on a grid of 1,024ths, which every store keeps as it is; null when they are no parts of a way. */
export function ownPlace(angle: number, depth: number): OwnPlace | null {
  const isPart = (part: number) => part >= 0 && part <= 1;
  const onGrid = (part: number) => Math.round(part * 1024) / 1024;
  return isPart(angle) && isPart(depth) ? { angle: onGrid(angle), depth: onGrid(depth) } : null;
}

/** Where somebody stands, as a short text for a form: two texts are the same when nobody moved them meanwhile. */
export const placeTag = ({ ring, sector, place }: Pick<Alter, 'ring' | 'sector' | 'place'>): string =>
  [ring ?? 'geen', sector ?? 'geen', ...(place === null ? [] : [place.angle, place.depth])].join(' ');

/**
 * The circle with somebody moved to a spot: on the first free seat there, or on a place of their own when one is given. Without one, who
 * changes cell loses the place of their own they had; null takes it away in any case.
 */
export function moveAlter(circle: KeptCircle, alter: KeptAlter, spot: Spot, place?: OwnPlace | null): KeptCircle {
  const stays = sameCell(alter, spot);
  const next = place === undefined ? (stays ? alter.place : null) : spot.ring === null ? null : place;
  if (stays) return sameValue(next, alter.place) ? circle : withAlter(circle, { ...alter, place: next });
  const others = circle.alters.filter(({ id }) => id !== alter.id);
  return withAlter(circle, { ...alter, ...spot, seat: firstFreeSeat(others, spot), place: next });
}
