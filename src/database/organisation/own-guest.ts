import type { Db } from '../door.ts';

/** The guest that a worker is with this owner already and did not stop being, and whether they are kept out. As the owner, like all of this file. */
export async function guestWith(db: Db, workerId: string): Promise<{ readonly id: string; readonly blocked: boolean } | null> {
  const found = await db
    .selectFrom('participant')
    .select(['id', 'blocked_at'])
    .where('worker_id', '=', workerId)
    .where('left_at', 'is', null)
    .orderBy('created_at', 'desc')
    .executeTakeFirst();
  return found === undefined ? null : { id: found.id, blocked: found.blocked_at !== null };
}

/** Who asked takes part from this moment on: they need no invitation. */
export async function joinNow(db: Db, id: string, at: Date): Promise<void> {
  await db.updateTable('participant').set({ joined_at: at }).where('id', '=', id).where('joined_at', 'is', null).execute();
}
