import { coverage } from '../insight/coverage.ts';
import type { InsightAlter } from '../insight/insight-alter.ts';

/** What is known of a coach: their place in the circle, if they have one, and the kinds of support the owner says they give. */
export type CoachGives = { readonly alterId: string | null; readonly gives: readonly string[] };

/**
 * The kinds of support of which the coach is the only source: given by the coach, by what the circle says of them or by what was told,
 * and by nobody else who is there. Where others were not asked, that counts as nobody: it is said as what was told so far.
 */
export function soleSourceOf({ alterId, gives }: CoachGives, alters: readonly InsightAlter[]): readonly string[] {
  const others = alters.filter(({ id }) => id !== alterId);
  const own = alters.filter(({ id }) => id === alterId);
  const kinds = [...new Set([...gives, ...coverage(own).flatMap(({ kind, givers }) => (givers.length > 0 ? [kind] : []))])];
  return coverage(others, kinds).flatMap(({ kind, givers }) => (givers.length === 0 ? [kind] : []));
}
