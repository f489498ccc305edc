import type { Alter, Circle } from '../circle.ts';
import type { BandCount } from './ways.ts';

/** Somebody in the band and the sector (null is unknown) where the drawing shows them. */
export type Seated = { readonly alter: Alter; readonly band: number; readonly sector: number | null };

/** Everybody of a circle by band and sector; a ring or sector the template does not have counts as unknown. */
export function seatedPeople({ alters, template }: Circle): readonly Seated[] {
  return alters.map((alter) => {
    const ring = alter.ring !== null && Number.isInteger(alter.ring) && alter.ring >= 1 && alter.ring <= template.rings.length;
    const sector = template.sectors.findIndex(({ key }) => key === alter.sector);
    return {
      alter,
      band: ring && alter.ring !== null ? alter.ring - 1 : template.rings.length,
      sector: sector < 0 ? null : sector,
    };
  });
}

/** How many there are in each of so many bands. Without sectors everybody counts in the one piece of their ring. */
export function countPeople(people: readonly Seated[], bands: number, sectors: number): readonly BandCount[] {
  return Array.from({ length: bands }, (_, band) => {
    const here = people.filter((person) => person.band === band);
    if (sectors === 0) return { known: [here.length], unknown: 0 };
    const known = Array.from({ length: sectors }, (_none, sector) => here.filter((person) => person.sector === sector).length);
    return { known, unknown: here.filter(({ sector }) => sector === null).length };
  });
}
