import { sql } from 'kysely';
import type { Meeting, PrivateTime } from '../../domain/meeting/meeting.ts';
import type { Db } from '../door.ts';

/** A meeting as its owner keeps it. */
export type KeptMeeting = Meeting & {
  readonly followsId: string | null;
  readonly reviewWeeks: number;
  readonly removedAt: Date | null;
  readonly createdAt: Date;
  readonly version: number;
};

export const heldOn = sql<string | null>`held_on::text`.as('heldOn');

const all = (db: Db) =>
  db
    .selectFrom('meeting')
    .select(['id', 'goal', 'place', 'briefing', 'held_at as heldAt', 'private_time as privateTime', 'plan_open as planOpen'])
    .select(['closed_at as closedAt', 'follows_id as followsId', 'review_weeks as reviewWeeks', 'removed_at as removedAt'])
    .select(['created_at as createdAt', 'version', heldOn]);

/** The viewer's meetings that were not taken away, the newest first. As the owner, like the rest of this file. */
export const meetingsOf = (db: Db): Promise<KeptMeeting[]> =>
  all(db).where('removed_at', 'is', null).orderBy('created_at', 'desc').orderBy('id').execute();

/** One of them, also when it was taken away; null when there is none with this id. */
export const meetingWithId = async (db: Db, id: string): Promise<KeptMeeting | null> =>
  (await all(db).where('id', '=', id).executeTakeFirst()) ?? null;

/** As meetingWithId, held until the transaction ends. */
export const holdMeeting = async (db: Db, id: string): Promise<KeptMeeting | null> =>
  (await all(db).where('id', '=', id).forUpdate().executeTakeFirst()) ?? null;

/** The meeting that was prepared to look back on this one, or null. */
export const reviewOf = async (db: Db, id: string): Promise<KeptMeeting | null> =>
  (await all(db).where('follows_id', '=', id).where('removed_at', 'is', null).executeTakeFirst()) ?? null;

type New = {
  readonly id: string;
  readonly ownerId: string;
  readonly at: Date;
  readonly goal: string;
  readonly followsId?: string;
};

/** Keeps a meeting. False when there is one with this id already. */
export async function insertMeeting(db: Db, { id, ownerId, at, goal, followsId }: New): Promise<boolean> {
  const done = await db
    .insertInto('meeting')
    .values({ id, owner_id: ownerId, goal, created_at: at, follows_id: followsId ?? null })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return Number(done.numInsertedOrUpdatedRows ?? 0) > 0;
}

/** What can be said otherwise of a meeting; what is left out stays. */
export type MeetingChange = {
  readonly goal?: string;
  readonly place?: string | null;
  readonly briefing?: string | null;
  readonly heldOn?: string | null;
  readonly heldAt?: string | null;
  readonly privateTime?: PrivateTime;
  readonly planOpen?: boolean;
  readonly reviewWeeks?: number;
  readonly closedAt?: Date | null;
  readonly removedAt?: Date | null;
};

/** Says a meeting otherwise. */
export async function putMeeting(db: Db, id: string, change: MeetingChange): Promise<void> {
  const { goal, place, briefing, heldOn: day, heldAt, privateTime, planOpen, reviewWeeks, closedAt, removedAt } = change;
  await db
    .updateTable('meeting')
    .set((row) => ({
      version: row('version', '+', 1),
      ...(goal === undefined ? {} : { goal }),
      ...(place === undefined ? {} : { place }),
      ...(briefing === undefined ? {} : { briefing }),
      ...(day === undefined ? {} : { held_on: day }),
      ...(heldAt === undefined ? {} : { held_at: heldAt }),
      ...(privateTime === undefined ? {} : { private_time: privateTime }),
      ...(planOpen === undefined ? {} : { plan_open: planOpen }),
      ...(reviewWeeks === undefined ? {} : { review_weeks: reviewWeeks }),
      ...(closedAt === undefined ? {} : { closed_at: closedAt }),
      ...(removedAt === undefined ? {} : { removed_at: removedAt }),
    }))
    .where('id', '=', id)
    .execute();
}
