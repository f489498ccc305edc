/** Who could help whom, by number: for each person those they could help, each once, never themselves. */
export type HelpGraph = readonly (readonly number[])[];

/** Everybody in it helps the next, and the last the first; the smallest number stands first. */
export type Chain = readonly number[];

/**
 * Every chain of two up to `longest` people, each once: the simple directed cycles of the graph, found from their smallest member
 * on. Its work grows with the number of people times the number each could help to the power of `longest` - 1: for sparse graphs only.
 */
export function findChains(graph: HelpGraph, longest: 2 | 3 | 4): Chain[] {
  const helpedBy: number[][] = graph.map(() => []);
  graph.forEach((others, one) => {
    for (const other of others) helpedBy[other]?.push(one);
  });
  const found: Chain[] = [];
  const closes = new Int32Array(graph.length).fill(-1);
  const path: number[] = [];
  const walk = (first: number, at: number) => {
    path.push(at);
    if (path.length > 1 && closes[at] === first) found.push([...path]);
    if (path.length < longest) for (const next of graph[at] ?? []) if (next > first && !path.includes(next)) walk(first, next);
    path.pop();
  };
  for (let first = 0; first < graph.length; first++) {
    const who = helpedBy[first] ?? [];
    if (who.length === 0) continue;
    for (const one of who) closes[one] = first;
    walk(first, first);
  }
  return found;
}
