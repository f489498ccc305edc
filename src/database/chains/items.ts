import { sql } from 'kysely';
import type { ChainSide, TidyItem } from '../../domain/chains/item.ts';
import type { Db } from '../door.ts';

/** Something the viewer put in for rounds of help. The last day as text. */
export type OwnItem = {
  readonly id: string;
  readonly side: ChainSide;
  readonly support: string;
  readonly what: string;
  readonly limits: string | null;
  readonly untilOn: string;
  readonly linked: boolean;
  readonly askId: string | null;
  readonly talentId: string | null;
};

export type NewItem = TidyItem & {
  readonly id: string;
  readonly ownerId: string;
  readonly side: ChainSide;
  readonly linked: boolean;
  readonly askId: string | null;
  readonly talentId: string | null;
  readonly at: Date;
};

/** Puts something in. False when it was put in by the same form before, also when it was taken out since. */
export async function insertItem(db: Db, one: NewItem): Promise<boolean> {
  const done = await db
    .insertInto('chain_item')
    .values({
      id: one.id,
      owner_id: one.ownerId,
      side: one.side,
      support: one.support,
      what: one.what,
      limits: one.limits,
      until_on: one.untilOn,
      linked: one.linked,
      ask_id: one.askId,
      talent_id: one.talentId,
      created_at: one.at,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return Number(done.numInsertedOrUpdatedRows ?? 0) > 0;
}

const selection = (db: Db) =>
  db
    .selectFrom('chain_item')
    .select(['id', 'side', 'support', 'what', 'limits', 'linked', 'ask_id as askId', 'talent_id as talentId'])
    .select(sql<string>`until_on::text`.as('untilOn'))
    .orderBy('created_at')
    .orderBy('id');

/** What the viewer put in and did not take out, up to its last day; the earliest first. */
export const ownItems = (db: Db, today: string): Promise<OwnItem[]> =>
  selection(db).where('withdrawn_at', 'is', null).where('until_on', '>=', today).execute();

/** One thing the viewer put in, also when it was taken out since; or null. */
export const ownItem = async (db: Db, id: string): Promise<OwnItem | null> =>
  (await selection(db).where('id', '=', id).executeTakeFirst()) ?? null;

/** Takes it out for good. False when there is no such thing in it. */
export async function withdraw(db: Db, id: string, at: Date): Promise<boolean> {
  const done = await db
    .updateTable('chain_item')
    .set({ withdrawn_at: at })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}
