import type { Circle } from '../circle/circle.ts';
import { alterTieId } from '../circle/row-image.ts';
import type { KnownPairs } from './known-density.ts';

/**
 * Of how many pairs of the people who are there now it is known that they know each other, and that they do not: a pair counts as "not"
 * when whoever drew the circle was asked about it and did not tick it. The rest of size (size - 1) / 2 is not known.
 */
export function knownPairs({ alters, ties }: Pick<Circle, 'alters' | 'ties'>): KnownPairs {
  const here = alters.filter(({ status }) => status === 'present');
  const ids = new Set(here.map(({ id }) => id));
  const pairOf = (source: string, target: string) => alterTieId({ source, target });
  const know = new Set(
    ties.flatMap(({ source, target }) => (ids.has(source) && ids.has(target) ? [pairOf(source, target)] : [])),
  );
  const asked = here.flatMap(({ id, about }) =>
    (about.knowsAsked ?? []).flatMap((other) => (ids.has(other) && other !== id ? [pairOf(id, other)] : [])),
  );
  return { size: here.length, knowEachOther: know.size, doNot: new Set(asked.filter((pair) => !know.has(pair))).size };
}
