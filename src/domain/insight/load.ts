import { type InsightAlter, present } from './insight-alter.ts';
import type { Measure } from './measure.ts';
import { towards } from './support-given.ts';

/** The share of all support that comes from the one who gives most, and who that is (more than one when equal). */
export type Load = { readonly share: Measure<number>; readonly who: readonly string[] };

/**
 * Load concentration: max over alters of (sum of actual support given) / sum over all alters; null, and nobody, when no support is
 * known to be given. `n` is the number of alters with some known amount. Source: MantelScan (types of carer network).
 */
export function loadConcentration(alters: readonly InsightAlter[]): Load {
  const here = present(alters);
  const amounts = here.map((alter) => {
    const known = towards(alter, 'gives').flatMap(({ actual }) => (actual === null ? [] : [actual]));
    return known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0);
  });
  const total = amounts.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  const most = amounts.reduce<number>((top, one) => Math.max(top, one ?? 0), 0);
  const unknown = amounts.filter((one) => one === null).length;
  const share = { value: total === 0 ? null : most / total, n: amounts.length - unknown, unknown };
  return { share, who: total === 0 ? [] : here.filter((_, place) => amounts[place] === most).map((alter) => alter.id) };
}
