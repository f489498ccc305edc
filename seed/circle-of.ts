import { lensink } from '../src/domain/circle/built-in-templates.ts';
import type { AlterTie, Circle } from '../src/domain/circle/circle.ts';
import { alterOf } from './alter-of.ts';
import type { Resident } from './resident.ts';

/** Who knows whom, each pair once, by the ids of the names; a name that is not there is a slip of the pen in the story. */
export function tiesAmong(
  groups: readonly (readonly string[])[],
  idOf: (name: string) => string | undefined,
): readonly AlterTie[] {
  const pairs = groups.flatMap((group) => group.flatMap((one, at) => group.slice(at + 1).map((other) => [one, other] as const)));
  const seen = new Set<string>();
  return pairs.flatMap(([one, other]): AlterTie[] => {
    const [source, target] = [idOf(one), idOf(other)];
    if (source === undefined || target === undefined || seen.has(`${source} ${target}`)) return [];
    seen.add(`${source} ${target}`).add(`${target} ${source}`);
    return [{ source, target, attributes: {} }];
  });
}

/** The circle of a resident as it is now; the ids are numbers in the order of the story. */
export function circleOf({ slug, name, people, know = [], template = lensink }: Resident, now: Date): Circle {
  const ids = new Map(people.map(([who], at) => [who, `${at + 1}`]));
  const ties = tiesAmong(know, (who) => {
    if (!ids.has(who)) throw new Error(`${name} has no ${who}.`);
    return ids.get(who);
  });
  return {
    template,
    ego: { id: slug, name, attributes: {} },
    alters: people.map((somebody, at) => alterOf(somebody, `${at + 1}`, now)),
    ties,
  };
}
