import type { Circle } from '../circle/circle.ts';
import { canBeAsked } from '../circle/who-knows-whom.ts';
import type { KnownPairs } from './known-density.ts';

const pairOf = (one: string, other: string) => (one < other ? `${one} ${other}` : `${other} ${one}`);

/**
 * What a circle tells of who knows whom among those who are there now and can know somebody: pairs that do, and pairs of which the owner
 * was asked and did not say so. The rest is not known.
 */
export function knownPairs({ alters, ties }: Pick<Circle, 'alters' | 'ties'>): KnownPairs {
  const here = alters.filter((alter) => alter.status === 'present' && canBeAsked(alter));
  const ids = new Set(here.map(({ id }) => id));
  const know = new Set(
    ties
      .filter(({ source, target }) => source !== target && ids.has(source) && ids.has(target))
      .map(({ source, target }) => pairOf(source, target)),
  );
  const asked = here.flatMap(({ id, about }) =>
    (about.knowsAsked ?? []).filter((other) => other !== id && ids.has(other)).map((other) => pairOf(id, other)),
  );
  const doNot = new Set(asked.filter((pair) => !know.has(pair)));
  return { size: here.length, knowEachOther: know.size, doNot: doNot.size };
}
