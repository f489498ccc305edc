/**
 * The share of all possible pairs of alters that know each other: ties / (n (n - 1) / 2), undirected, ego left out.
 * Null (undefined) below two alters, and where it is not known who knows whom. Source: Baars (1994) and others;
 * the same number as `ego_density` of the R package egor and the local clustering coefficient of ego.
 */
export function density(size: number, ties: number | null): number | null {
  return size < 2 || ties === null ? null : ties / ((size * (size - 1)) / 2);
}
