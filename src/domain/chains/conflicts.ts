import type { Chain } from './find-chains.ts';

/** Chains that hang together because they share people, with for each of those people which chains they are in. Numbers of chains. */
export type Tangle = { readonly chains: readonly number[]; readonly of: ReadonlyMap<number, readonly number[]> };

/** The chains taken apart into tangles: a choice in one never matters to another. In the order of their first chain. */
export function tanglesOf(all: readonly Chain[]): Tangle[] {
  const parent = new Map<number, number>();
  const rootOf = (person: number): number => {
    let root = person;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    for (let step = person; step !== root; ) {
      const up = parent.get(step) ?? root;
      parent.set(step, root);
      step = up;
    }
    return root;
  };
  for (const chain of all) {
    const root = rootOf(chain[0] ?? 0);
    parent.set(root, root);
    for (const person of chain) parent.set(rootOf(person), root);
  }
  const tangles = new Map<number, { chains: number[]; of: Map<number, number[]> }>();
  all.forEach((chain, number) => {
    const root = rootOf(chain[0] ?? 0);
    const tangle = tangles.get(root) ?? { chains: [], of: new Map<number, number[]>() };
    tangles.set(root, tangle);
    tangle.chains.push(number);
    for (const person of chain) {
      const list = tangle.of.get(person);
      if (list === undefined) tangle.of.set(person, [number]);
      else list.push(number);
    }
  });
  return [...tangles.values()];
}
