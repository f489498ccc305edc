import type { Initiative } from '../circle/about.ts';
import { type InsightAlter, present } from './insight-alter.ts';
import type { Measure } from './measure.ts';

/** Who takes the first step: how many of each, and the balance from -1 (always ego) to 1 (always the other). */
export type InitiativeBalance = { readonly counts: Readonly<Record<Initiative, number>>; readonly balance: Measure<number> };

/**
 * Initiative: balance = (alter - ego) / (ego + alter + mutual), over present ties in which somebody takes it; null without any.
 * Source: MSNA (initiatief).
 */
export function initiativeBalance(alters: readonly InsightAlter[]): InitiativeBalance {
  const counts = { ego: 0, alter: 0, mutual: 0, none: 0 };
  let unknown = 0;
  for (const { initiative } of present(alters)) {
    if (initiative === null) unknown += 1;
    else counts[initiative] += 1;
  }
  const n = counts.ego + counts.alter + counts.mutual;
  return { counts, balance: { value: n === 0 ? null : (counts.alter - counts.ego) / n, n, unknown } };
}
