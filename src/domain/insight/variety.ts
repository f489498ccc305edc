import { entropy, tally } from './entropy.ts';
import type { Measure } from './measure.ts';

/** How many different categories occur, and how evenly (bits); both null when there are values and none is known. */
export type Variety = { readonly categories: Measure<number>; readonly evenness: Measure<number> };

/**
 * Variety of one quality of the alters: categories = number of different known values; evenness = Shannon entropy in bits, see
 * `entropy`. Source: MSNA (variation); egor `alts_diversity_count` and `alts_diversity_entropy`.
 */
export function variety(values: readonly (string | null)[]): Variety {
  const { counts, unknown } = tally(values);
  const n = values.length - unknown;
  return {
    categories: { value: n === 0 && unknown > 0 ? null : counts.size, n, unknown },
    evenness: { value: entropy(counts.values()), n, unknown },
  };
}
