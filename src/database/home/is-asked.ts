import type { Db } from '../door.ts';

/** Whether a participant was asked something that can still be answered, as far as they may see it now; not what. As `naober_guest`. */
export const isAsked = async (db: Db, participantId: string, today: string): Promise<boolean> =>
  (await db
    .selectFrom('agreement')
    .select('id')
    .where('participant_id', '=', participantId)
    .where('state', '=', 'asked')
    .where('answer', 'is', null)
    .where('until_on', '>=', today)
    .limit(1)
    .executeTakeFirst()) !== undefined;
