import { sql } from 'kysely';
import type { GrantSet } from '../../domain/consent/grant-sets.ts';
import type { Db } from '../door.ts';

/** Something that waits for somebody: what, on which condition, how many days after they open it, for how many days, ready until when. */
export type SleepingGrant = {
  readonly id: string;
  readonly participantId: string;
  readonly sets: readonly GrantSet[];
  readonly leftOut: readonly string[];
  readonly purpose: string;
  readonly condition: string;
  readonly delayDays: number;
  readonly lastsDays: number;
  readonly createdAt: Date;
  readonly until: Date;
  readonly cancelledAt: Date | null;
};

const days = (column: 'delay' | 'lasts') => sql<number>`(extract(epoch from ${sql.ref(column)}) / 86400)::int`;

/** What is prepared, of everybody or of one participant; the newest first. For the owner, and for who it is prepared for. */
export const sleepingOf = (db: Db, participantId?: string): Promise<SleepingGrant[]> => {
  const all = db
    .selectFrom('sleeping_grant')
    .select(['id', 'participant_id as participantId', 'sets', 'left_out as leftOut', 'purpose', 'condition'])
    .select([days('delay').as('delayDays'), days('lasts').as('lastsDays')])
    .select(['created_at as createdAt', 'until_at as until', 'cancelled_at as cancelledAt'])
    .orderBy('created_at', 'desc')
    .orderBy('id');
  return (participantId === undefined ? all : all.where('participant_id', '=', participantId)).execute();
};

type Cancelling = { readonly participantId: string; readonly ids: readonly string[] | 'all'; readonly at: Date };

/** Takes away what was prepared for somebody: these, or all. Answers which were taken away now. */
export async function cancelSleepingOf(db: Db, { participantId, ids, at }: Cancelling): Promise<readonly string[]> {
  const all = db
    .updateTable('sleeping_grant')
    .set({ cancelled_at: at })
    .where('participant_id', '=', participantId)
    .where('cancelled_at', 'is', null);
  const gone = await (ids === 'all' ? all : all.where('id', '=', sql<string>`any (${[...ids]}::uuid[])`))
    .returning('id')
    .execute();
  return gone.map(({ id }) => id);
}

/** One of what is prepared, or null. */
export const sleepingWithId = async (db: Db, id: string): Promise<SleepingGrant | null> =>
  (await sleepingOf(db)).find((one) => one.id === id) ?? null;

type New = Omit<SleepingGrant, 'createdAt' | 'cancelledAt'> & { readonly ownerId: string; readonly at: Date };

/** Keeps something that waits. False when there is one with this id already. */
export async function insertSleeping(db: Db, one: New): Promise<boolean> {
  const done = await db
    .insertInto('sleeping_grant')
    .values({
      id: one.id,
      owner_id: one.ownerId,
      participant_id: one.participantId,
      sets: [...one.sets],
      left_out: [...one.leftOut],
      purpose: one.purpose,
      condition: one.condition,
      delay: `${one.delayDays} days`,
      lasts: `${one.lastsDays} days`,
      created_at: one.at,
      until_at: one.until,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return Number(done.numInsertedOrUpdatedRows ?? 0) > 0;
}

type Opening = { readonly id: string; readonly ownerId: string; readonly from: Date; readonly until: Date; readonly at: Date };

/** Makes a grant of what was prepared; as `naober_guest`, by who it was prepared for. False when it was opened before. */
export async function openOne(db: Db, sleeping: SleepingGrant, { id, ownerId, from, until, at }: Opening): Promise<boolean> {
  const done = await db
    .insertInto('space_grant')
    .values({
      id,
      owner_id: ownerId,
      participant_id: sleeping.participantId,
      sets: [...sleeping.sets],
      alter_ids: null,
      left_out: [...sleeping.leftOut],
      agreement_ids: null,
      purpose: sleeping.purpose,
      given_by: ownerId,
      mandate_id: null,
      sleeping_id: sleeping.id,
      created_at: at,
      from_at: from,
      until_at: until,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return Number(done.numInsertedOrUpdatedRows ?? 0) > 0;
}
