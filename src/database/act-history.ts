import { sql } from 'kysely';
import type { LastAct } from './circles.ts';
import type { Db } from './door.ts';

/** An act as a list of them shows it. `turn` is its place in the order of acts; `undoneBy` the act that took it back, or null. */
export type PastAct = LastAct & { readonly turn: string; readonly helpedBy: string | null; readonly undoneBy: string | null };

/**
 * What the viewer did, the newest first, at most so many, before a turn or from the newest on. Taking back and doing again are no
 * acts of their own here: they are seen at what they took back. A name is the one somebody has now, or had when they were taken away.
 */
export async function actsBefore(db: Db, before: string | null, most: number): Promise<readonly PastAct[]> {
  const { rows } = await sql<Omit<PastAct, 'at'> & { at: Date }>`
    select d.id, d.kind, d.at, d.undoes, d.ordinal::text as turn, d.helped_by as "helpedBy", d.undone_by as "undoneBy",
      d.summary ->> 'subject' as subject, (d.summary ->> 'count')::int as count,
      coalesce((select a.name from alter a where a.owner_id = d.owner_id and a.id::text = d.summary ->> 'subject'), d.summary ->> 'name') as name
    from act d where d.owner_id = app.viewer() and d.undoes is null and (${before}::bigint is null or d.ordinal < ${before}::bigint)
    order by d.ordinal desc limit ${most}`.execute(db);
  return rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() }));
}

/** The act that took somebody out of the viewer's circle and is in effect, with the name they had; null when there is none. */
export async function removalOf(db: Db, alterId: string): Promise<{ readonly id: string; readonly name: string } | null> {
  const { rows } = await sql<{ id: string; name: string }>`
    select d.id, d.summary ->> 'name' as name from act d
    where d.owner_id = app.viewer() and d.kind = 'alter-removed' and d.undone_by is null and d.summary ->> 'subject' = ${alterId}
    order by d.ordinal desc limit 1`.execute(db);
  return rows[0] ?? null;
}
