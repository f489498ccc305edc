import { chooseBest } from './choose-best.ts';
import { chooseWell } from './choose-well.ts';
import { tanglesOf } from './conflicts.ts';
import type { Chain } from './find-chains.ts';

/** `exact`: no other choice helps more people. Otherwise it is a good one that could not be proven the best within the limit. */
export type Choice = { readonly chains: readonly Chain[]; readonly people: number; readonly exact: boolean };

/** How many people are looked at in one tangle, each as often as it takes, before the best choice so far is given. */
const mostLooks = 400_000;

/**
 * Chooses chains in which together as many people as possible are helped, everybody in one chain at most. Among equals the shorter ones,
 * which fall apart less easily. The same chains in the same order always give the same choice.
 */
export function chooseChains(all: readonly Chain[], looks = mostLooks): Choice {
  const chosen: number[] = [];
  let exact = true;
  for (const tangle of tanglesOf(all)) {
    const good = chooseWell(all, tangle);
    const best = chooseBest(all, tangle, { good, looks });
    exact &&= best.exact;
    chosen.push(...best.chains);
  }
  const chains = chosen.sort((one, other) => one - other).flatMap((number) => (all[number] === undefined ? [] : [all[number]]));
  return { chains, people: chains.reduce((sum, chain) => sum + chain.length, 0), exact };
}
