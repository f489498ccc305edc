import type { Alter, AlterTie, Circle } from './circle.ts';
import { type KeptAlter, type KeptCircle, withAlter } from './kept-circle.ts';
import { alterTieId } from './row-image.ts';

/** Ids ticked and not ticked any more on one form; those that were left as they were are in neither. */
export type ChangedTicks = { readonly on: readonly string[]; readonly off: readonly string[] };

type People = Pick<Circle, 'alters' | 'ties'>;

/** Whether it makes sense to ask whom somebody knows: a place knows nobody, and of whoever has died it is not asked. */
export const canBeAsked = ({ kind, status }: Alter): boolean => kind !== 'place' && status !== 'deceased';

/** Who knows whom among some people: for each the ids of those they know. */
export function acquaintances(ties: readonly AlterTie[]): ReadonlyMap<string, ReadonlySet<string>> {
  const known = new Map<string, Set<string>>();
  const add = (one: string, other: string) => known.set(one, (known.get(one) ?? new Set<string>()).add(other));
  for (const { source, target } of ties) {
    add(source, target);
    add(target, source);
  }
  return known;
}

/** Whether two people know each other: yes, no, or null while nobody said. Somebody whom the owner was asked about and did not tick is "no". */
export function knowing({ ties }: People, one: Alter, other: Alter): boolean | null {
  const id = alterTieId({ source: one.id, target: other.id });
  if (ties.some((tie) => alterTieId(tie) === id)) return true;
  const asked = one.about.knowsAsked?.includes(other.id) || other.about.knowsAsked?.includes(one.id);
  return asked ? false : null;
}

/** Those of whom is not said yet whether somebody knows them. */
export function notSaidOf({ alters, ties }: People, alter: Alter): readonly Alter[] {
  const known = acquaintances(ties).get(alter.id);
  const said = new Set(alter.about.knowsAsked);
  return alters.filter(
    (other) =>
      other.id !== alter.id &&
      canBeAsked(other) &&
      !known?.has(other.id) &&
      !said.has(other.id) &&
      !other.about.knowsAsked?.includes(alter.id),
  );
}

/** The first person after somebody, or from the first on, of whom not everything is said; null when there is none left. */
export function nextToAsk(circle: KeptCircle, after: KeptAlter | null = null): KeptAlter | null {
  const rest = circle.alters.filter((alter) => after === null || alter.ordinal > after.ordinal);
  return rest.find((alter) => canBeAsked(alter) && notSaidOf(circle, alter).length > 0) ?? null;
}

/**
 * The circle after the question whom somebody knows. Only ticks that changed count, so that two screens filled in at once do not lose each
 * other's; `shown` are the people who stood on the form: of them it is said now, yes or no.
 */
export function sayWhoKnows(circle: KeptCircle, alter: KeptAlter, ticks: ChangedTicks, shown: readonly string[]): KeptCircle {
  const others = new Set(circle.alters.flatMap(({ id }) => (id === alter.id ? [] : [id])));
  const tieWith = (id: string) => {
    const [source, target] = [alter.id, id].sort();
    return { source: source ?? id, target: target ?? id, attributes: {} };
  };
  const off = new Set(ticks.off.map((id) => alterTieId(tieWith(id))));
  const ties = circle.ties.filter((tie) => !off.has(alterTieId(tie)));
  const there = new Set(ties.map(alterTieId));
  const on = [...new Set(ticks.on)].filter((id) => others.has(id)).map(tieWith);
  const asked = [...new Set([...(alter.about.knowsAsked ?? []), ...shown.filter((id) => others.has(id))])];
  const about = { ...alter.about, knowsAsked: asked.length === 0 ? alter.about.knowsAsked : asked };
  return { ...withAlter(circle, { ...alter, about }), ties: [...ties, ...on.filter((tie) => !there.has(alterTieId(tie)))] };
}
