import { samePlaces } from '../circle/change-template.ts';
import type { Alter, Circle } from '../circle/circle.ts';
import type { Spot } from '../circle/move.ts';
import type { Template } from '../circle/template.ts';
import { ok, type Result, refused } from '../result.ts';

/** What became of the place of somebody who stayed: closer, further, placed or unplaced, in another sector only, or the same. */
export type Move = 'in' | 'out' | 'placed' | 'unplaced' | 'aside' | 'same';

export type Stayed = { readonly before: Alter; readonly after: Alter; readonly move: Move };

/** Somebody who was there then and is not now; `after` is how they stand in the circle of now when they are in it still (past, deceased). */
export type Gone = { readonly before: Alter; readonly after: Alter | null };

/** Everybody who was there then or is there now, each in exactly one list. */
export type Comparison = { readonly came: readonly Alter[]; readonly stayed: readonly Stayed[]; readonly gone: readonly Gone[] };

/**
 * Whether two circles may be compared: rings of one template say nothing on another. The version of a built-in template counts; a form of one's
 * own may have been given other words meanwhile, as long as its rings and sectors are the same ones.
 */
export const comparable = (a: Template, b: Template): boolean =>
  a.id === b.id && (a.version === b.version || a.id === 'own') && a.meaning === b.meaning && samePlaces(a, b);

/** Ring 1 is the innermost, so a lower number is closer. Without a ring before or after, it is no step in or out. */
export function moveOf(then: Spot, now: Spot): Move {
  if (then.ring === now.ring) return then.sector === now.sector ? 'same' : 'aside';
  if (then.ring === null) return 'placed';
  if (now.ring === null) return 'unplaced';
  return now.ring < then.ring ? 'in' : 'out';
}

/** Who counts as being there: not who is past, hoped for, or no longer alive. As in the measures. */
const isThere = ({ status }: Alter): boolean => status === 'present';

const byId = ({ alters }: Circle) => new Map(alters.map((alter) => [alter.id, alter]));

/**
 * Compares two states of one circle, by the ids of the people: came = there now and not then; stayed = there both times, with what
 * became of their place; gone = there then and not now. Refused across templates. Source: domain knowledge 1.11, Progress.
 */
export function compare(then: Circle, now: Circle): Result<Comparison, 'other-template'> {
  if (!comparable(then.template, now.template)) return refused('other-template');
  const [before, after] = [byId(then), byId(now)];
  const came: Alter[] = [];
  const stayed: Stayed[] = [];
  for (const alter of now.alters.filter(isThere)) {
    const was = before.get(alter.id);
    if (was === undefined || !isThere(was)) came.push(alter);
    else stayed.push({ before: was, after: alter, move: moveOf(was, alter) });
  }
  const gone = then.alters.filter(isThere).flatMap((alter): Gone[] => {
    const is = after.get(alter.id) ?? null;
    return is !== null && isThere(is) ? [] : [{ before: alter, after: is }];
  });
  return ok({ came, stayed, gone });
}
