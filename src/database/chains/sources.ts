import { sql } from 'kysely';
import type { Subject } from '../../domain/talents/talent.ts';
import type { Db } from '../door.ts';

type AskWords = { readonly what: string; readonly support: string | null; readonly untilOn: string };

/** What an open ask of the viewer asks, or null. As the owner, like all of this file. */
export async function openAskWords(db: Db, id: string): Promise<AskWords | null> {
  const row = await db
    .selectFrom('ask')
    .select(['what', 'support', sql<string>`until_on::text`.as('untilOn')])
    .where('id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirst();
  return row ?? null;
}

/** Something the viewer told of themselves, or null. */
export async function toldTalent(db: Db, id: string): Promise<Subject | null> {
  const row = await db
    .selectFrom('talent')
    .select(['piece', 'words'])
    .where('id', '=', id)
    .where('participant_id', 'is', null)
    .where('alter_id', 'is', null)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (row === undefined) return null;
  return row.piece === null ? { piece: null, words: row.words ?? '' } : { piece: row.piece, words: null };
}
