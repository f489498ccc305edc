import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import highs from 'highs';
import { beforeAll, describe, expect, it } from 'vitest';
import { chooseChains } from './choose-chains.ts';
import { type Chain, findChains, type HelpGraph } from './find-chains.ts';

/** The 1,422 confirmed arcs of a measured village of 108 people (Koster 2018; Simpson 2022, CC BY 4.0). */
function village(): number[][] {
  const rows = readFileSync('tests/fixtures/support-network/alters.csv', 'utf8').trim().split('\n').slice(1);
  const graph: number[][] = Array.from({ length: 109 }, () => []);
  for (const row of rows) {
    const [ego, alter, gives] = row.split(',').map(Number);
    if (gives === 1 && ego !== undefined && alter !== undefined) graph[ego]?.push(alter);
  }
  return graph;
}

/** All simple cycles of a small graph by trying every order of every few people: slow, and nothing like the code under test. */
function byTrying(graph: HelpGraph, longest: number): string[] {
  const helps = (one: number, other: number) => graph[one]?.includes(other) ?? false;
  const found = new Set<string>();
  const grow = (path: readonly number[]) => {
    const [first = 0, last = 0] = [path[0], path.at(-1)];
    if (path.length > 1 && helps(last, first) && Math.min(...path) === first) found.add(path.join('-'));
    if (path.length < longest)
      for (const next of graph.keys()) if (!path.includes(next) && helps(last, next)) grow([...path, next]);
  };
  for (const first of graph.keys()) grow([first]);
  return [...found].sort();
}

const anyGraph = (most: number, each: number) =>
  fc.integer({ min: 2, max: most }).chain((people) =>
    fc
      .array(fc.uniqueArray(fc.integer({ min: 0, max: people - 1 }), { maxLength: each }), {
        minLength: people,
        maxLength: people,
      })
      .map((lists) => lists.map((list, one) => list.filter((other) => other !== one).sort((a, b) => a - b))),
  );

describe('chains of people who each help the next', () => {
  it('in the village are the 507 of two and the 2,787 of three that are known of it', () => {
    const graph = village();
    expect(graph.flat()).toHaveLength(1_422);
    const chains = findChains(graph, 3);
    expect(chains.filter((chain) => chain.length === 2)).toHaveLength(507);
    expect(chains.filter((chain) => chain.length === 3)).toHaveLength(2_787);
  });

  it('are found all, each once', () => {
    fc.assert(
      fc.property(anyGraph(9, 4), fc.constantFrom(2 as const, 3 as const, 4 as const), (graph, longest) => {
        const found = findChains(graph, longest).map((chain) => chain.join('-'));
        expect([...found].sort()).toEqual(byTrying(graph, longest));
      }),
    );
  });
});

describe('a choice among them', () => {
  let solver: Awaited<ReturnType<typeof highs>>;
  beforeAll(async () => {
    solver = await highs();
  });

  /** The most people that can be helped, as a mixed integer program: one variable a chain, one row a person. */
  function mostBySolver(chains: readonly Chain[]): number {
    if (chains.length === 0) return 0;
    const of = new Map<number, string[]>();
    chains.forEach((chain, number) => {
      for (const person of chain) of.set(person, [...(of.get(person) ?? []), `c${number}`]);
    });
    const aim = chains.map((chain, number) => `${chain.length} c${number}`).join(' + ');
    const rows = [...of].map(([person, names]) => `p${person}: ${names.join(' + ')} <= 1`).join('\n');
    const names = chains.map((_, number) => `c${number}`).join('\n');
    return Math.round(solver.solve(`Maximize\n obj: ${aim}\nSubject To\n${rows}\nBinary\n${names}\nEnd`).ObjectiveValue);
  }

  const nobodyTwice = (chains: readonly Chain[]) => expect(new Set(chains.flat()).size).toBe(chains.flat().length);

  it('helps as many people as a solver of integer programs finds, wherever it says so', () => {
    let proven = 0;
    fc.assert(
      fc.property(anyGraph(40, 3), (graph) => {
        const chains = findChains(graph, 3);
        const choice = chooseChains(chains);
        nobodyTwice(choice.chains);
        const most = mostBySolver(chains);
        if (choice.exact) {
          proven += 1;
          expect(choice.people).toBe(most);
        } else expect(choice.people).toBeLessThanOrEqual(most);
      }),
      { numRuns: 200 },
    );
    expect(proven).toBeGreaterThan(190);
  });

  it('is still a good one where it is not proven the best', () => {
    const chains = findChains(village(), 3);
    const choice = chooseChains(chains);
    nobodyTwice(choice.chains);
    const most = mostBySolver(chains);
    expect(choice.people).toBeLessThanOrEqual(most);
    expect(choice.people).toBeGreaterThanOrEqual(0.95 * most);
  });

  it('is the same for the same chains', () => {
    fc.assert(
      fc.property(anyGraph(25, 3), (graph) => {
        const chains = findChains(graph, 3);
        expect(chooseChains(chains)).toEqual(chooseChains(chains));
      }),
    );
  });
});
