import type { Db } from './door.ts';

/** Somebody is not approached any more, and what is kept to reach them is gone. As the participant themselves. */
export async function leaveInPeace(db: Db, participantId: string, at: Date): Promise<void> {
  await db
    .updateTable('participant_card')
    .set((row) => ({ not_approach: true, version: row('version', '+', 1) }))
    .where('participant_id', '=', participantId)
    .where('not_approach', '=', false)
    .execute();
  await db
    .updateTable('contact_way')
    .set({ value: null, withdrawn_at: at })
    .where('participant_id', '=', participantId)
    .where('withdrawn_at', 'is', null)
    .execute();
}
