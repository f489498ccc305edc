import { sql } from 'kysely';
import type { AskState } from '../../domain/asking/ask.ts';
import type { Db } from '../door.ts';

/**
 * Takes one of the places among those who say yes, in one step, so that of two at the same moment one is told it is taken. False when
 * there is no room, or it is not asked any more. With the last place the ask is settled.
 */
export async function takePlace(db: Db, askId: string, at: Date): Promise<boolean> {
  const done = await db
    .updateTable('ask')
    .set((row) => ({
      taken: row('taken', '+', 1),
      state: sql<AskState>`case when taken + 1 >= wanted then 'settled' else state end`,
      settled_at: sql<Date | null>`case when taken + 1 >= wanted then ${at}::timestamptz else settled_at end`,
      version: row('version', '+', 1),
    }))
    .where('id', '=', askId)
    .where('state', 'in', ['open', 'resting'])
    .whereRef('taken', '<', 'wanted')
    .executeTakeFirst();
  return Number(done.numUpdatedRows) > 0;
}

/** Gives a place back: somebody who said yes says otherwise. What was settled is open again. */
export async function givePlaceBack(db: Db, askId: string): Promise<void> {
  await db
    .updateTable('ask')
    .set((row) => ({
      taken: row('taken', '-', 1),
      state: sql<AskState>`case when state = 'settled' then 'open' else state end`,
      settled_at: null,
      version: row('version', '+', 1),
    }))
    .where('id', '=', askId)
    .where('taken', '>', 0)
    .execute();
}

/** The same, of what was asked of one person; of what is no ask there is nothing to give back. */
export async function givePlaceOf(db: Db, agreementId: string): Promise<void> {
  const row = await db.selectFrom('agreement').select('ask_id as askId').where('id', '=', agreementId).executeTakeFirst();
  if (row?.askId) await givePlaceBack(db, row.askId);
}

/** Takes the place again that was given back, of what was asked of one person; true for what is no ask. */
export async function takePlaceOf(db: Db, agreementId: string, at: Date): Promise<boolean> {
  const row = await db.selectFrom('agreement').select('ask_id as askId').where('id', '=', agreementId).executeTakeFirst();
  return row?.askId ? takePlace(db, row.askId, at) : true;
}
