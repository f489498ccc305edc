import type { OwnRows } from '../../database/own-rows.ts';
import type { TableToPut } from '../../database/put-own-rows.ts';

type Row = Readonly<Record<string, unknown>>;

/** New ids for those of a file: the same for the same. What is known beforehand is given; the rest is new. */
export function newIds(known: ReadonlyMap<string, string>, newId: () => string): (old: string) => string {
  const ids = new Map(known);
  return (old) => {
    const there = ids.get(old);
    if (there !== undefined) return there;
    const made = newId();
    ids.set(old, made);
    return made;
  };
}

/**
 * For every person of the circle the id they have in the store the file came from, and the one they have in the document beside it: that of
 * an earlier document, where it is not taken by another (see document-circle.ts).
 */
export function documentIds({ alter = [] }: OwnRows): ReadonlyMap<string, string> {
  const here = alter.filter((row) => row['removed_at'] === null);
  const wanted = here.map((row) => [String(row['id']), String(row['source_id'] ?? row['id'])] as const);
  const counts = Map.groupBy(wanted, ([, id]) => id);
  return new Map(wanted.map(([id, shown]) => [id, counts.get(shown)?.length === 1 ? shown : id]));
}

/** Whom a row may be about: the new ids of the people in the circle, and all new ids. */
type Ids = { readonly inCircle: ReadonlySet<string>; readonly of: (old: string) => string };

/** A row of a file with new ids, or null when it is about somebody who does not come along. */
export function withNewIds(row: Row, table: TableToPut, ids: Ids): Row | null {
  const next: Record<string, unknown> = {};
  for (const { name, isId, isIds, to } of table.columns) {
    if (!(name in row)) continue;
    const value = row[name];
    if (table.emptied.includes(name)) next[name] = null;
    else if (isIds && Array.isArray(value)) next[name] = value.map((one) => ids.of(String(one)));
    else if (isId && typeof value === 'string') next[name] = ids.of(value);
    else next[name] = value;
    const placed = next[name];
    if (to !== 'alter' || typeof placed !== 'string' || ids.inCircle.has(placed)) continue;
    if (table.name !== 'participant') return null;
    next[name] = null;
  }
  return next;
}
