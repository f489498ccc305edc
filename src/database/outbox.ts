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
