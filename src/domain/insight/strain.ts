import { type InsightAlter, present } from './insight-alter.ts';
import { type Measure, shareTrue } from './measure.ts';

/** The share of ties that cost strength or are not safe, who they are, and who of them also gives support. */
export type Strain = { readonly share: Measure<number>; readonly who: readonly string[]; readonly alsoGiving: readonly string[] };

/**
 * Strain: (strained + unsafe) / ties whose feeling is known; ambivalent ties are not counted. `alsoGiving`: those of them who are known
 * to give support, because leaning on a tie that hurts is a risk of its own. Source: the line types of the ecogram.
 */
export function strain(alters: readonly InsightAlter[]): Strain {
  const here = present(alters);
  const strained = (alter: InsightAlter) =>
    alter.valence === null ? null : alter.valence === 'strained' || alter.valence === 'unsafe';
  const those = here.filter((alter) => strained(alter) === true);
  return {
    share: shareTrue(here.map(strained)),
    who: those.map((alter) => alter.id),
    alsoGiving: those
      .filter((alter) => alter.support.some((one) => one.direction === 'gives' && (one.actual ?? 0) > 0))
      .map((alter) => alter.id),
  };
}
