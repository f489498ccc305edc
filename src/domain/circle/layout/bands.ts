/** A ring as a band around the middle, in px from the centre; ring null is the band of those without a place yet. */
export type Band = { readonly ring: number | null; readonly inner: number; readonly outer: number };

/** The room a band needs at least, and how much its fullest cell asks (0 is an empty ring). */
export type BandNeed = { readonly least: number; readonly demand: number };

const outwards = (inner: number, widths: readonly number[]): readonly number[] => {
  const edges = [inner];
  for (const width of widths) edges.push((edges.at(-1) ?? inner) + width);
  return edges;
};

/** Rings of equal width, the innermost somewhat wider because it curves most: the edges from inside to outside. */
export function evenEdges(inner: number, outer: number, count: number): readonly number[] {
  const unit = (outer - inner) / (count + 0.22);
  return outwards(
    inner,
    Array.from({ length: count }, (_, index) => (index === 0 ? 1.22 * unit : unit)),
  );
}

/** Rings whose area follows the demand of their fullest cell, none narrower than it needs: the edges from inside to outside. */
export function demandEdges(inner: number, outer: number, needs: readonly BandNeed[]): readonly number[] {
  const least = needs.reduce((sum, need) => sum + need.least, 0);
  if (least >= outer - inner) return evenEdges(inner, outer, needs.length);
  const edgesFor = (area: number): readonly number[] => {
    const edges = [inner];
    for (const { least: narrowest, demand } of needs) {
      const from = edges.at(-1) ?? inner;
      edges.push(Math.max(from + narrowest, Math.sqrt(from * from + area * demand)));
    }
    return edges;
  };
  let low = 0;
  let high = outer * outer;
  for (let round = 0; round < 40; round += 1) {
    const middle = (low + high) / 2;
    if ((edgesFor(middle).at(-1) ?? 0) < outer) low = middle;
    else high = middle;
  }
  return [...edgesFor(low).slice(0, -1), outer];
}
