import type { Tangle } from './conflicts.ts';
import type { Chain } from './find-chains.ts';

type Given = { readonly good: readonly number[]; readonly looks: number };
type Best = { readonly chains: readonly number[]; readonly exact: boolean };

/** So that among choices that help as many people the one with more, shorter chains counts for more. */
const forEach = 1 / 1024;

/**
 * The best choice in one tangle by branching and bounding: take the person with the fewest chains left and try each of these, or nobody's.
 * A branch is left when even everybody who still has a chain could not make it better. After looking at `looks` people, at each branch
 * again, the best so far is given.
 */
export function chooseBest(all: readonly Chain[], tangle: Tangle, { good, looks }: Given): Best {
  const worth = (number: number) => (all[number]?.length ?? 0) + forEach;
  const left = stillOpen(all, tangle);
  const taken: number[] = [];
  let best: readonly number[] = good;
  let most = good.reduce((sum, number) => sum + worth(number), 0);
  let budget = looks;
  const branch = (sum: number): void => {
    budget -= left.people;
    if (budget < 0) return;
    if (sum > most) [best, most] = [[...taken], sum];
    const { next, reach } = left.fewest();
    // Each further chain holds two people at least, so everybody left is worth at most this.
    if (next === null || sum + reach * (1 + forEach / 2) <= most) return;
    for (const number of left.chainsOf(next)) {
      const chain = all[number] ?? [];
      for (const person of chain) left.settle(person, 1);
      taken.push(number);
      branch(sum + worth(number));
      taken.pop();
      for (const person of chain) left.settle(person, -1);
    }
    left.settle(next, 1);
    branch(sum);
    left.settle(next, -1);
  };
  branch(0);
  return { chains: best, exact: budget >= 0 };
}

/** Who can still get into a chain while people are settled one by one, and set free again in the opposite order. */
function stillOpen(all: readonly Chain[], { chains, of }: Tangle) {
  const people = [...of.keys()].sort((one, other) => one - other);
  const place = new Map(people.map((person, index) => [person, index]));
  const open = Int32Array.from(people, (person) => of.get(person)?.length ?? 0);
  const settled = new Uint8Array(people.length);
  const blocked = new Map<number, number>(chains.map((number) => [number, 0]));
  const count = (number: number, by: number) => {
    for (const person of all[number] ?? []) {
      const index = place.get(person) ?? 0;
      open[index] = (open[index] ?? 0) + by;
    }
  };
  return {
    people: people.length,
    settle(person: number, by: 1 | -1) {
      settled[place.get(person) ?? 0] = by === 1 ? 1 : 0;
      for (const number of of.get(person) ?? []) {
        const before = blocked.get(number) ?? 0;
        blocked.set(number, before + by);
        if (before === 0) count(number, -1);
        else if (before + by === 0) count(number, 1);
      }
    },
    chainsOf: (person: number) => (of.get(person) ?? []).filter((number) => blocked.get(number) === 0),
    /** The free person with the fewest open chains, and how many free people have one. */
    fewest(): { readonly next: number | null; readonly reach: number } {
      let [least, reach] = [-1, 0];
      for (let index = 0; index < people.length; index++) {
        const own = open[index] ?? 0;
        if (settled[index] === 1 || own === 0) continue;
        reach += 1;
        if (least < 0 || own < (open[least] ?? 0)) least = index;
      }
      return { next: people[least] ?? null, reach };
    },
  };
}
