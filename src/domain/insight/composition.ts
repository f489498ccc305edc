import { tally } from './entropy.ts';
import { type InsightAlter, present } from './insight-alter.ts';
import { type Measure, shareTrue } from './measure.ts';

/** The share of each known value: count / number known. No shares at all when nothing is known. Source: MSNA (samenstelling). */
export function composition(values: readonly (string | null)[]): Measure<ReadonlyMap<string, number>> {
  const { counts, unknown } = tally(values);
  const n = values.length - unknown;
  const shares = new Map([...counts].map(([value, count]) => [value, count / n]));
  return { value: n === 0 ? null : shares, n, unknown };
}

/**
 * Share of professionals among the present alters of whom it is known: professional / known. Somebody paid counts as one where the
 * formality is not known, somebody unpaid does not. Source: Van Asselt-Goverts (2012), share of professionals.
 */
export function professionalShare(alters: readonly InsightAlter[]): Measure<number> {
  return shareTrue(present(alters).map(({ formality, paid }) => (formality === null ? paid : formality === 'professional')));
}
