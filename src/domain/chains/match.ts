import type { HelpGraph } from './find-chains.ts';

/** An ask or an offer that its owner marked for chains: whose (by number), about what, and where. Both in plain words or keys. */
export type Marked = { readonly person: number; readonly kind: string; readonly area: string };

/** Who could help whom, and with what. */
export type Match = { readonly graph: HelpGraph; kindOf(giver: number, receiver: number): string | null };

const key = ({ kind, area }: Marked) => `${area}\n${kind}`;

/**
 * Lays asks beside offers of the same kind in the same area. Each ask gets `each` offers at most, and the next ask the next ones, so that
 * one willing person is not laid beside everybody.
 */
export function match(people: number, asks: readonly Marked[], offers: readonly Marked[], each: number): Match {
  const offered = new Map<string, { readonly people: number[]; next: number }>();
  for (const offer of offers) {
    const there = offered.get(key(offer));
    if (there === undefined) offered.set(key(offer), { people: [offer.person], next: 0 });
    else if (!there.people.includes(offer.person)) there.people.push(offer.person);
  }
  const about = new Map<number, string>();
  const edge = (giver: number, receiver: number) => giver * people + receiver;
  const graph: number[][] = Array.from({ length: people }, () => []);
  for (const ask of asks) {
    const there = offered.get(key(ask));
    if (there === undefined) continue;
    for (let tried = 0, laid = 0; tried < there.people.length && laid < each; tried++) {
      const giver = there.people[there.next % there.people.length] ?? ask.person;
      there.next += 1;
      if (giver === ask.person) continue;
      laid += 1;
      if (about.has(edge(giver, ask.person))) continue;
      about.set(edge(giver, ask.person), ask.kind);
      graph[giver]?.push(ask.person);
    }
  }
  return { graph, kindOf: (giver, receiver) => about.get(edge(giver, receiver)) ?? null };
}
