import { sql } from 'kysely';
import type { Db } from './door.ts';

/** The circle a snapshot is of, whether or not it was removed; null when the viewer has none with that id. Holds it until the transaction ends. */
export async function holdSnapshot(
  db: Db,
  id: string,
): Promise<{ circleId: string; removedAt: Date | null; version: number } | null> {
  const row = await db
    .selectFrom('snapshot')
    .select(['circle_id', 'removed_at', 'version'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? null : { circleId: row.circle_id, removedAt: row.removed_at, version: row.version };
}

/** Gives a snapshot another name and story. */
export async function putSnapshotWords(db: Db, id: string, said: { name: string | null; story: string | null }): Promise<void> {
  await db
    .updateTable('snapshot')
    .set((row) => ({ ...said, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** Marks a snapshot as removed, or as there again (null). */
export async function setSnapshotRemoved(db: Db, id: string, at: Date | null): Promise<void> {
  await db.updateTable('snapshot').set({ removed_at: at }).where('id', '=', id).execute();
}

/** The snapshots that somebody is in, also the removed ones. */
export async function snapshotsWith(db: Db, alterId: string): Promise<readonly string[]> {
  const rows = await db.selectFrom('snapshot_member').select('snapshot_id').where('alter_id', '=', alterId).execute();
  return rows.map(({ snapshot_id }) => snapshot_id);
}

/** Erases somebody from snapshots, with their ties there; each says it lost one more. Nothing of them is left in these. */
export async function eraseFromSnapshots(db: Db, ids: readonly string[], alterId: string): Promise<void> {
  await sql`
    with gone as (delete from snapshot_member where alter_id = ${alterId}::uuid and snapshot_id = any(${ids}::uuid[]) returning snapshot_id)
    update snapshot set erased = erased + 1 where id in (select snapshot_id from gone)`.execute(db);
}

/** Takes a snapshot of the viewer's away for good. */
export async function deleteSnapshot(db: Db, id: string): Promise<void> {
  await db.deleteFrom('snapshot').where('id', '=', id).execute();
}
