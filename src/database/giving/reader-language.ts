import type { Db } from '../door.ts';

/** In which language somebody who takes part reads, such as 'nl'. As the owner; '' when there is no such person. */
export async function languageOfReader(db: Db, participantId: string): Promise<string> {
  const row = await db.selectFrom('participant').select('language').where('id', '=', participantId).executeTakeFirst();
  return row?.language ?? '';
}
