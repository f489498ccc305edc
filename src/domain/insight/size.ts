import { tally } from './entropy.ts';
import { type InsightAlter, present } from './insight-alter.ts';
import { countTrue, type Measure } from './measure.ts';

/** How many people there are: in all, unpaid, and per ring and sector (those without one are `unknown`). */
export type Size = {
  readonly total: Measure<number>;
  readonly informal: Measure<number>;
  readonly perRing: { readonly counts: ReadonlyMap<string, number>; readonly unknown: number };
  readonly perSector: { readonly counts: ReadonlyMap<string, number>; readonly unknown: number };
};

/**
 * Size: total = number of present alters; informal = those known to be unpaid. A ring or sector that is absent from `counts` has
 * nobody known in it. Source: MSNA (Baars 1994), structural characteristics.
 */
export function size(alters: readonly InsightAlter[]): Size {
  const here = present(alters);
  return {
    total: { value: here.length, n: here.length, unknown: 0 },
    informal: countTrue(here.map((alter) => (alter.paid === null ? null : !alter.paid))),
    perRing: tally(here.map((alter) => (alter.ring === null ? null : String(alter.ring)))),
    perSector: tally(here.map((alter) => alter.sector)),
  };
}
