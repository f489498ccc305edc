import type { Db } from '../door.ts';

/** An agreement that was called off because its space was shut. */
export type CalledOff = { readonly id: string; readonly participantId: string };

/** Calls off everything that still ran in a space that is shut. Answers whose agreements these were. As `naober_jobs`. */
export const callOffAll = (db: Db, ownerId: string, at: Date): Promise<CalledOff[]> =>
  db
    .updateTable('agreement')
    .set((row) => ({ state: 'called-off', ended_at: at, version: row('version', '+', 1) }))
    .where('owner_id', '=', ownerId)
    .where('state', 'in', ['asked', 'agreed'])
    .returning(['id', 'participant_id as participantId'])
    .execute();

/** Where somebody who took part in a shut space is told that something is off: null when they left or gave no mail address. As `naober_jobs`. */
export async function mailOfHelper(
  db: Db,
  participantId: string,
): Promise<{ readonly address: string; readonly language: string } | null> {
  const row = await db
    .selectFrom('participant')
    .innerJoin('contact_way', 'contact_way.participant_id', 'participant.id')
    .select(['contact_way.value as address', 'participant.language'])
    .where('participant.id', '=', participantId)
    .where('contact_way.channel', '=', 'mail')
    .where('participant.left_at', 'is', null)
    .where('participant.blocked_at', 'is', null)
    .executeTakeFirst();
  return row === undefined || row.address === null ? null : { address: row.address, language: row.language };
}
