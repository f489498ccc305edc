import { sql } from 'kysely';
import type { MeetingDay, Vote, VoteAnswer } from '../../domain/meeting/meeting.ts';
import type { Db } from '../door.ts';

/** The days proposed for a meeting that this role and viewer may see, the earliest first. */
export const daysOf = (db: Db, meetingId: string): Promise<MeetingDay[]> =>
  db
    .selectFrom('meeting_day')
    .select(['id', 'at_time as atTime', sql<string>`on_day::text`.as('onDay')])
    .where('meeting_id', '=', meetingId)
    .orderBy('on_day')
    .orderBy('at_time')
    .orderBy('id')
    .execute();

/** What was answered about them, as far as this role and viewer may see it. */
export const votesOf = (db: Db, meetingId: string, participantId?: string): Promise<Vote[]> => {
  const all = db
    .selectFrom('meeting_vote')
    .innerJoin('meeting_day', 'meeting_day.id', 'meeting_vote.day_id')
    .select(['day_id as dayId', 'participant_id as participantId', 'answer', sql<boolean>`noted_by is not null`.as('noted')])
    .where('meeting_id', '=', meetingId);
  return (participantId === undefined ? all : all.where('participant_id', '=', participantId)).execute();
};

type New = MeetingDay & { readonly meetingId: string; readonly ownerId: string; readonly at: Date };

/** Proposes a day. False when it was proposed already. As the owner. */
export async function insertDay(db: Db, { id, meetingId, ownerId, onDay, atTime, at }: New): Promise<boolean> {
  const done = await db
    .insertInto('meeting_day')
    .values({ id, meeting_id: meetingId, owner_id: ownerId, on_day: onDay, at_time: atTime, created_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(done.numInsertedOrUpdatedRows ?? 0) > 0;
}

/** Takes a day away that nobody answered about yet. False when there is none such. As the owner. */
export async function deleteDay(
  db: Db,
  { id, meetingId }: { readonly id: string; readonly meetingId: string },
): Promise<boolean> {
  const done = await db
    .deleteFrom('meeting_day')
    .where('id', '=', id)
    .where('meeting_id', '=', meetingId)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('meeting_vote').select('day_id').whereRef('day_id', '=', 'meeting_day.id'))),
    )
    .executeTakeFirst();
  return Number(done.numDeletedRows) > 0;
}

type Voting = {
  readonly dayId: string;
  readonly participantId: string;
  readonly ownerId: string;
  readonly answer: VoteAnswer;
  readonly at: Date;
  readonly notedBy: string | null;
};

/** Keeps what somebody answered about a day, in the place of what they answered before. */
export async function putVote(db: Db, { dayId, participantId, ownerId, answer, at, notedBy }: Voting): Promise<void> {
  const said = { answer, said_at: at, noted_by: notedBy };
  await db
    .insertInto('meeting_vote')
    .values({ day_id: dayId, participant_id: participantId, owner_id: ownerId, ...said })
    .onConflict((conflict) => conflict.columns(['day_id', 'participant_id']).doUpdateSet(said))
    .execute();
}
