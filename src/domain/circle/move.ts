import { type KeptAlter, type KeptCircle, withAlter } from './kept-circle.ts';
import { firstFreeSeat } from './seating.ts';
import type { Template } from './template.ts';

/** A place in a template; null is "nog geen plek" for a ring and unknown for a sector. */
export type Spot = { readonly ring: number | null; readonly sector: string | null };

/** Whether a template has this ring and this sector. */
export const isSpotOf = (template: Template, { ring, sector }: Spot): boolean =>
  (ring === null || (Number.isInteger(ring) && ring >= 1 && ring <= template.rings.length)) &&
  (sector === null || template.sectors.some(({ key }) => key === sector));

/** The circle with somebody moved to a spot: on the first free seat there, and without the place of their own they had in the old cell. */
export function moveAlter(circle: KeptCircle, alter: KeptAlter, spot: Spot): KeptCircle {
  if (alter.ring === spot.ring && alter.sector === spot.sector) return circle;
  const others = circle.alters.filter(({ id }) => id !== alter.id);
  return withAlter(circle, { ...alter, ...spot, seat: firstFreeSeat(others, spot), place: null });
}
