import type { AskToFit, Known } from './facts.ts';
import { leftOutBecause } from './left-out.ts';
import { type FitReason, reasonsFor, weightOf } from './reasons.ts';

/** Somebody who fits an ask, and why: at least one reason. `participantId` is null while they do not take part. */
export type Fit = {
  readonly alterId: string;
  readonly participantId: string | null;
  readonly reasons: readonly FitReason[];
};

/** After this many noes to one ask nobody is suggested for it any more that day. */
const enoughNoes = 3;

/**
 * Who of one's own circle fits an ask, best first, each with every reason that holds. Whoever has more weighty reasons comes first; with the
 * same reasons the order is that in which they were named. Nothing is counted about anybody, and what the owner feels decides nothing but
 * that whoever is not safe is left out. `noesToday`: how many said no to this ask today. `today` as 2026-11-22.
 */
export function whoFits(
  people: readonly Known[],
  ask: AskToFit,
  { today, noesToday }: { today: string; noesToday: number },
): readonly Fit[] {
  if (noesToday >= enoughNoes) return [];
  const fits = people.flatMap((known): readonly Fit[] => {
    if (leftOutBecause(known, ask) !== null) return [];
    const reasons = reasonsFor(known, ask, today);
    const participantId = known.taking.find(({ left }) => !left)?.participantId ?? null;
    return reasons.length === 0 ? [] : [{ alterId: known.id, participantId, reasons }];
  });
  return fits.toSorted((a, b) => compareWeights(weightOf(b.reasons), weightOf(a.reasons)));
}

const compareWeights = (a: readonly number[], b: readonly number[]): number =>
  a.map((weight, place) => weight - (b[place] ?? 0)).find((difference) => difference !== 0) ?? 0;
