import type { Db } from './door.ts';

/** Work for later: which queue, about which object. Ids only. `id` becomes the id of the job, so that it is handed over once. */
export type OutboxRow = {
  readonly id: string;
  readonly ownerId: string;
  readonly queue: string;
  readonly subjectId: string;
  readonly at: Date;
  readonly runAfter?: Date;
};

/** Puts work for later in the caller's transaction; the relay hands it to the queue after commit. */
export async function addToOutbox(db: Db, row: OutboxRow): Promise<void> {
  await db
    .insertInto('outbox')
    .values({
      id: row.id,
      owner_id: row.ownerId,
      queue: row.queue,
      subject_id: row.subjectId,
      run_after: row.runAfter ?? null,
      created_at: row.at,
    })
    .execute();
}

/** A row waiting to be handed over, as the relay reads it. */
export type WaitingRow = {
  readonly id: string;
  readonly ownerId: string;
  readonly queue: string;
  readonly subjectId: string;
  readonly runAfter: Date | null;
};

/** The rows that wait longest for one of these queues, at most `most`. As `naober_jobs`. */
export async function waitingRows(db: Db, queues: readonly string[], most: number): Promise<WaitingRow[]> {
  if (queues.length === 0) return [];
  return db
    .selectFrom('outbox')
    .select(['id', 'owner_id as ownerId', 'queue', 'subject_id as subjectId', 'run_after as runAfter'])
    .where('queue', 'in', queues)
    .orderBy('created_at')
    .limit(most)
    .execute();
}

/** Takes rows away that were handed over. As `naober_jobs`. */
export async function removeFromOutbox(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await db.deleteFrom('outbox').where('id', 'in', ids).execute();
}
