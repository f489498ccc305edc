import { density } from './density.ts';
import type { Measure } from './measure.ts';

/** What is known of who knows whom: pairs of alters (unordered) that do, and that do not. */
export type KnownPairs = { readonly size: number; readonly knowEachOther: number; readonly doNot: number };

/**
 * Density over the pairs of which it is known: yes / (yes + no); the ordinary density when every pair is known. Null below two alters
 * and when no pair is known; `n` and `unknown` count pairs. Source: see `density`.
 */
export function knownDensity({ size, knowEachOther, doNot }: KnownPairs): Measure<number> {
  const n = knowEachOther + doNot;
  const pairs = (size * (size - 1)) / 2;
  const value = n === pairs ? density(size, knowEachOther) : n === 0 ? null : knowEachOther / n;
  return { value: size < 2 ? null : value, n, unknown: Math.max(0, pairs - n) };
}
