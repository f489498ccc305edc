import type { Telling } from '../../domain/meeting/meeting.ts';
import type { Db } from '../door.ts';

/** What is told at a meeting, in its order, as far as this role and viewer may see it. */
export const tellingsOf = (db: Db, meetingId: string): Promise<Telling[]> =>
  db
    .selectFrom('meeting_telling')
    .select(['id', 'who', 'what'])
    .where('meeting_id', '=', meetingId)
    .where('removed_at', 'is', null)
    .orderBy('ordinal')
    .execute();

type New = Telling & { readonly meetingId: string; readonly ownerId: string; readonly at: Date };

/** Keeps who tells what. False when it stood there already. As the owner. */
export async function insertTelling(db: Db, { id, meetingId, ownerId, who, what, at }: New): Promise<boolean> {
  const done = await db
    .insertInto('meeting_telling')
    .values({ id, meeting_id: meetingId, owner_id: ownerId, who, what, created_at: at })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return Number(done.numInsertedOrUpdatedRows ?? 0) > 0;
}

/** Takes it away, or puts it back (null). False when there is none such. As the owner. */
export async function setTellingRemoved(
  db: Db,
  { id, meetingId, at }: { readonly id: string; readonly meetingId: string; readonly at: Date | null },
): Promise<boolean> {
  const done = await db
    .updateTable('meeting_telling')
    .set({ removed_at: at })
    .where('id', '=', id)
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst();
  return Number(done.numUpdatedRows) > 0;
}
