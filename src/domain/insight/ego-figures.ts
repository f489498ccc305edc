import { density } from './density.ts';
import { entropy, tally } from './entropy.ts';

/** The figures of one personal network as the command `figures` gives them; null is undefined or unknown, never 0. */
export type EgoFigures = {
  readonly ego: string;
  readonly size: number;
  readonly ties: number | null;
  readonly density: number | null;
  readonly by: Readonly<Record<string, SpreadFigures>>;
  readonly support: Readonly<Record<string, SupportFigures>>;
  readonly multiplexity: number | null;
  readonly reciprocity: ReciprocityFigures;
};

/** How a quality of the alters is spread: how often each known value occurs, how many are missing, how many different, how even. */
type SpreadFigures = {
  readonly counts: Readonly<Record<string, number>>;
  readonly missing: number;
  readonly variety: number;
  readonly entropy: number | null;
};

/** Who gives one kind of support: how many, of how many it is unknown, and the only one's id when there is exactly one. */
type SupportFigures = { readonly givers: number; readonly unknown: number; readonly soleSource: string | null };

/** How many alters only give, only receive, do both; and the share that does both of those with both directions known. */
type ReciprocityFigures = {
  readonly onlyGives: number;
  readonly onlyReceives: number;
  readonly both: number;
  readonly shareBoth: number | null;
};

/** What is known of one network; every list has one value per alter, in the order of `alters`, and null is unknown. */
export type EgoKnowledge = {
  readonly ego: string;
  readonly alters: readonly string[];
  readonly ties: number | null;
  readonly by: readonly { readonly column: string; readonly values: readonly (string | null)[] }[];
  readonly support: readonly { readonly column: string; readonly values: readonly (boolean | null)[] }[];
  readonly gives: readonly (boolean | null)[];
  readonly receives: readonly (boolean | null)[];
};

/** The figures of one network. The formulas stand with each part below and in `density` and `entropy`. */
export function egoFigures(network: EgoKnowledge): EgoFigures {
  const size = network.alters.length;
  return {
    ego: network.ego,
    size,
    ties: network.ties,
    density: density(size, network.ties),
    by: Object.fromEntries(network.by.map(({ column, values }) => [column, spread(values)])),
    support: Object.fromEntries(network.support.map(({ column, values }) => [column, supportOf(values, network.alters)])),
    multiplexity: multiplexityOf(network.support.map(({ values }) => values)),
    reciprocity: reciprocityOf(network.gives, network.receives),
  };
}

/** Variety is the number of different known values; entropy is over known values, in bits. */
function spread(values: readonly (string | null)[]): SpreadFigures {
  const { counts, unknown } = tally(values);
  return { counts: Object.fromEntries(counts), missing: unknown, variety: counts.size, entropy: entropy(counts.values()) };
}

/** A sole source is the one alter known to give, whether or not others are unknown. */
function supportOf(values: readonly (boolean | null)[], alters: readonly string[]): SupportFigures {
  const givers = values.filter((value) => value === true).length;
  const unknown = values.filter((value) => value === null).length;
  return { givers, unknown, soleSource: givers === 1 ? (alters[values.indexOf(true)] ?? null) : null };
}

/** Sum of givers over the kinds / alters of whom at least one kind is known; null without any. */
export function multiplexityOf(kinds: readonly (readonly (boolean | null)[])[]): number | null {
  const given = kinds.reduce((sum, values) => sum + values.filter((value) => value === true).length, 0);
  const alters = kinds[0]?.filter((_, place) => kinds.some((values) => values[place] !== null)).length ?? 0;
  return alters === 0 ? null : given / alters;
}

/** Alters with a direction unknown are in no count; who neither gives nor receives is in the share's denominator only. */
function reciprocityOf(gives: readonly (boolean | null)[], receives: readonly (boolean | null)[]): ReciprocityFigures {
  let [onlyGives, onlyReceives, both, neither] = [0, 0, 0, 0];
  for (const [place, given] of gives.entries()) {
    const received = receives[place] ?? null;
    if (given === null || received === null) continue;
    if (given && received) both += 1;
    else if (given) onlyGives += 1;
    else if (received) onlyReceives += 1;
    else neither += 1;
  }
  const complete = onlyGives + onlyReceives + both + neither;
  return { onlyGives, onlyReceives, both, shareBoth: complete === 0 ? null : both / complete };
}
