/**
 * How evenly known values are spread, in bits: H = - sum p log2 p over the shares p of each value; 0 when all are the same.
 * Null without any known value. Source: Shannon (1948); as `alts_diversity_entropy` of the R package egor, which answers 0 there.
 */
export function entropy(counts: Iterable<number>): number | null {
  const present = [...counts].filter((count) => count > 0);
  const total = present.reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  return present.length === 1 ? 0 : -present.reduce((sum, count) => sum + (count / total) * Math.log2(count / total), 0);
}

/** How often each known value occurs, and how many are unknown (null). */
export function tally(values: readonly (string | null)[]): {
  readonly counts: ReadonlyMap<string, number>;
  readonly unknown: number;
} {
  const counts = new Map<string, number>();
  let unknown = 0;
  for (const value of values) {
    if (value === null) unknown += 1;
    else counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return { counts, unknown };
}
