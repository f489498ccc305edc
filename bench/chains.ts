import { chooseChains } from '../src/domain/chains/choose-chains.ts';
import { findChains } from '../src/domain/chains/find-chains.ts';
import { type Marked, match } from '../src/domain/chains/match.ts';

export type ChainsResult = {
  readonly people: number;
  readonly edges: number;
  readonly chains: number;
  readonly helped: number;
  readonly ms: { readonly match: number; readonly find: number; readonly choose: number };
  /** Ms of sorting the same asks and offers by kind and area, and no more. */
  readonly baseline: number;
};

const each = 5;
const kinds = 60;
const areas = 50;

/** A number from 0 to 1 that is the same in every run. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Finds and chooses chains among many people with five asks and five offers each, from the asks as they are kept to the choice. */
export function benchChains(people = 10_000): ChainsResult {
  const chance = sequence(7);
  const marked = (): Marked[] =>
    Array.from({ length: people * each }, (_, n) => {
      const person = Math.floor(n / each);
      return { person, kind: `kind ${Math.floor(chance() ** 2 * kinds)}`, area: `area ${person % areas}` };
    });
  const [asks, offers] = [marked(), marked()];
  const best = { match: Infinity, find: Infinity, choose: Infinity, baseline: Infinity };
  const timed = <T>(part: keyof typeof best, work: () => T): T => {
    const from = performance.now();
    const done = work();
    best[part] = Math.min(best[part], performance.now() - from);
    return done;
  };
  let counted = { edges: 0, chains: 0, people: 0 };
  for (let turn = 0; turn < 3; turn++) {
    const { graph } = timed('match', () => match(people, asks, offers, 3));
    const chains = timed('find', () => findChains(graph, 3));
    const choice = timed('choose', () => chooseChains(chains));
    timed('baseline', () => [...asks, ...offers].sort((a, b) => a.area.localeCompare(b.area) || a.kind.localeCompare(b.kind)));
    counted = { edges: graph.flat().length, chains: chains.length, people: choice.people };
  }
  const { baseline, ...ms } = best;
  return { people, edges: counted.edges, chains: counted.chains, helped: counted.people, ms, baseline };
}

const round = (value: number, digits = 0) =>
  value.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits });

/** The result as a table. */
export const sayChains = (one: ChainsResult | undefined): string =>
  one === undefined
    ? ''
    : `## Chains of help

${round(one.people)} people with five asks and five offers each, ${kinds} kinds in ${areas} neighbourhoods, some kinds asked much more than others: ${round(one.edges)} times somebody could help somebody,
${round(one.chains)} chains of two or three, ${round(one.helped)} people in the chosen ones. Ms, the best of three. Baseline: sorting the same asks and offers. Target: 2,000 ms in all.

| laying beside each other | finding | choosing | in all | baseline | ratio |
|--:|--:|--:|--:|--:|--:|
| ${round(one.ms.match)} | ${round(one.ms.find)} | ${round(one.ms.choose)} | ${round(one.ms.match + one.ms.find + one.ms.choose)} | ${round(one.baseline)} | ${round((one.ms.match + one.ms.find + one.ms.choose) / one.baseline, 1)} |`;
