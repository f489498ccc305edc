import type { Db } from '../door.ts';

/** Ends at once whatever these participants of the viewer may see or do: grants, those that sleep, invitations, links and open browsers. */
export async function endAccessOf(db: Db, ownerId: string, participantIds: readonly string[], now: Date): Promise<void> {
  if (participantIds.length === 0) return;
  await db
    .updateTable('space_grant')
    .set({ revoked_at: now, revoked_by: ownerId })
    .where('participant_id', 'in', participantIds)
    .where('revoked_at', 'is', null)
    .execute();
  await db
    .updateTable('sleeping_grant')
    .set({ cancelled_at: now })
    .where('participant_id', 'in', participantIds)
    .where('cancelled_at', 'is', null)
    .execute();
  for (const table of ['invitation', 'helper_link'] as const)
    await db
      .updateTable(table)
      .set({ revoked_at: now })
      .where('participant_id', 'in', participantIds)
      .where('revoked_at', 'is', null)
      .execute();
  await db.deleteFrom('guest_session').where('participant_id', 'in', participantIds).execute();
}
