import { labelIn } from '../../../domain/circle/layout/label-in.ts';
import type { Template } from '../../../domain/circle/template.ts';

/** A key that puts somebody in place, and where: in a ring, in a sector, or (0) on the edge. */
export type PlaceKey = { readonly key: string; readonly label: string; readonly ring?: number | null; readonly sector?: string };

/** The first letter of a name that no other sector has yet; null when all of them are taken. */
const letterFor = (label: string, taken: ReadonlySet<string>): string | null =>
  [...label.toLowerCase()].find((letter) => /\p{L}/u.test(letter) && !taken.has(letter)) ?? null;

/** One key for each ring (its number from inside) and each sector (a letter of its name), and 0 for the edge, called `edge`. */
export function placeKeys({ rings, sectors }: Template, language: string, edge: string): readonly PlaceKey[] {
  const byNumber = rings.map(({ label }, at): PlaceKey => ({ key: `${at + 1}`, label: labelIn(label, language), ring: at + 1 }));
  const taken = new Set<string>();
  const byLetter = sectors.flatMap(({ key: sector, label }): PlaceKey[] => {
    const words = labelIn(label, language);
    const key = letterFor(words, taken);
    if (key === null) return [];
    taken.add(key);
    return [{ key, label: words, sector }];
  });
  return [...byNumber, { key: '0', label: edge, ring: null }, ...byLetter];
}
