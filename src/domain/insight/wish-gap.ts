import { type InsightAlter, present } from './insight-alter.ts';
import type { Measure } from './measure.ts';
import { towards } from './support-given.ts';

/** One wish: more (above 0) or less (below 0) of one kind of support from one alter, weighed by how much the tie matters. */
type WishGap = { readonly alter: string; readonly kind: string; readonly gap: number };

/** Every known gap, and per kind their sum with how many entries it rests on. */
export type WishGaps = { readonly gaps: readonly WishGap[]; readonly perKind: ReadonlyMap<string, Measure<number>> };

/**
 * Wish gap: (wanted - actual) x importance, for each kind of support an alter gives; per kind the sum over alters, null when no entry is
 * fully known. An entry with any of the three unknown is counted as unknown. Source: Contactladder (current and desired, weighed).
 */
export function wishGaps(alters: readonly InsightAlter[]): WishGaps {
  const entries = present(alters).flatMap((alter) =>
    towards(alter, 'gives').map(({ kind, actual, wanted }) => {
      const known = actual !== null && wanted !== null && alter.importance !== null;
      return { alter: alter.id, kind, gap: known ? (wanted - actual) * alter.importance : null };
    }),
  );
  const kinds = [...new Set(entries.map((entry) => entry.kind))].sort();
  return {
    gaps: entries.flatMap(({ alter, kind, gap }) => (gap === null ? [] : [{ alter, kind, gap }])),
    perKind: new Map(
      kinds.map((kind) => [kind, sumOf(entries.filter((entry) => entry.kind === kind).map((entry) => entry.gap))]),
    ),
  };
}

function sumOf(gaps: readonly (number | null)[]): Measure<number> {
  const known = gaps.filter((gap) => gap !== null);
  return {
    value: known.length === 0 ? null : known.reduce((sum, gap) => sum + gap, 0),
    n: known.length,
    unknown: gaps.length - known.length,
  };
}
