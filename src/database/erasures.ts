import { sql } from 'kysely';
import type { Erasure } from '../domain/erasure.ts';
import type { Db } from './door.ts';

/** Puts what was erased on the list, in the transaction that erased it. As the owner, or as `naober_jobs`. The same id twice is once. */
export async function listErased(db: Db, erased: readonly Erasure[], { redo = false } = {}): Promise<void> {
  if (erased.length === 0) return;
  const rows = erased.map(({ id, ownerId, kind, subjectId, withinId, at }) => ({
    id,
    owner_id: ownerId,
    kind,
    subject_id: subjectId,
    within_id: withinId,
    at: new Date(at),
    redo,
  }));
  await db
    .insertInto('erasure')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

const columns = ['id', 'owner_id as ownerId', 'kind', 'subject_id as subjectId', 'within_id as withinId', 'at'] as const;
const asTold = (row: Omit<Erasure, 'at'> & { readonly at: Date }): Erasure => ({ ...row, at: row.at.toISOString() });

/** What was not written beside the store yet, the oldest first, at most `most`. As `naober_jobs`, like all that follows. */
export async function unnoted(db: Db, most: number): Promise<readonly Erasure[]> {
  const rows = await db
    .selectFrom('erasure')
    .select(columns)
    .where('noted_at', 'is', null)
    .orderBy('at')
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map(asTold);
}

/** Marks lines as written beside the store. */
export async function markNoted(db: Db, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length > 0) await db.updateTable('erasure').set({ noted_at: now }).where('id', 'in', ids).execute();
}

/** What was erased and may still stand in the files of the store. */
export async function stillInFiles(db: Db, most: number): Promise<readonly string[]> {
  const rows = await db.selectFrom('erasure').select('id').where('rewritten_at', 'is', null).limit(most).execute();
  return rows.map(({ id }) => id);
}

/** Whether the files of the store were rewritten after this moment. */
export async function rewrittenSince(db: Db, since: Date): Promise<boolean> {
  const found = await db.selectFrom('erasure').select('id').where('rewritten_at', '>', since).limit(1).execute();
  return found.length > 0;
}

/** Marks that the files were rewritten after these were erased. */
export async function markRewritten(db: Db, ids: readonly string[], now: Date): Promise<void> {
  await db.updateTable('erasure').set({ rewritten_at: now }).where('id', 'in', ids).execute();
}

/** What came back with an older backup and is to be erased again. */
export async function toRedo(db: Db, most: number): Promise<readonly Erasure[]> {
  const rows = await db.selectFrom('erasure').select(columns).where('redo', '=', true).orderBy('at').limit(most).execute();
  return rows.map(asTold);
}

/** Marks that it was erased again: from the tables, and not yet from the files. */
export async function markRedone(db: Db, id: string): Promise<void> {
  await db.updateTable('erasure').set({ redo: false, rewritten_at: null }).where('id', '=', id).execute();
}

/**
 * Marks for erasing again all that stands on the list, after a backup was put back: what is not there any more is passed over. Lines that
 * the backup does not know are added. As `naober_keeper`, in the transaction that restores.
 */
export async function addToRedo(db: Db, lines: readonly Erasure[]): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    insert into erasure (id, owner_id, kind, subject_id, within_id, at, redo)
    select r.id, r."ownerId", r.kind, r."subjectId", r."withinId", r.at, true
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
      as r(id uuid, "ownerId" uuid, kind text, "subjectId" uuid, "withinId" uuid, at timestamptz)
    on conflict do nothing returning id`.execute(db);
  return rows.length;
}
