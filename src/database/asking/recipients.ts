import type { Db } from '../door.ts';

/** Whether somebody takes part already. */
export async function hasJoined(db: Db, participantId: string): Promise<boolean> {
  const row = await db.selectFrom('participant').select('joined_at').where('id', '=', participantId).executeTakeFirst();
  return (row?.joined_at ?? null) !== null;
}

/** Keeps when somebody who does not answer is forgotten, with their contact data; never sooner than was said before. Null: not at all. */
export async function forgetUnanswered(db: Db, participantId: string, after: Date | null): Promise<void> {
  const all = db.updateTable('participant').set({ forget_after: after }).where('id', '=', participantId);
  if (after === null) {
    await all.execute();
    return;
  }
  await all.where(({ eb, or }) => or([eb('forget_after', 'is', null), eb('forget_after', '<', after)])).execute();
}
