import { sql } from 'kysely';
import type { MeetingTask } from '../../domain/meeting/task.ts';
import type { Db } from '../door.ts';
import { tasksOf } from '../meeting/tasks.ts';

/** An invitation that goes by mail, as far as its letter needs it. */
export type InvitationToWrite = {
  readonly meetingId: string;
  readonly participantId: string;
  readonly sentWords: string | null;
  readonly channel: string | null;
  readonly isStill: boolean;
  /** Until when they see the meeting; null when they do not see it now. */
  readonly until: Date | null;
};

/** What is sent to somebody on the list, by the id of that place, at a moment. As `naober_letters`, like all of this file. */
export async function invitationToWrite(db: Db, inviteeId: string, at: Date): Promise<InvitationToWrite | null> {
  const found = await db
    .selectFrom('meeting_invitee')
    .innerJoin('meeting', 'meeting.id', 'meeting_invitee.meeting_id')
    .select(['meeting_id as meetingId', 'participant_id as participantId', 'sent_words as sentWords', 'channel'])
    .select(
      sql<boolean>`invited_at is not null and meeting_invitee.removed_at is null and meeting.removed_at is null`.as('isStill'),
    )
    .where('meeting_invitee.id', '=', inviteeId)
    .executeTakeFirst();
  if (found === undefined) return null;
  const grants = await db
    .selectFrom('space_grant')
    .select(['sets', 'until_at as until'])
    .where('participant_id', '=', found.participantId)
    .where('revoked_at', 'is', null)
    .where('from_at', '<=', at)
    .where('until_at', '>', at)
    .orderBy('until_at', 'desc')
    .execute();
  return { ...found, until: grants.find(({ sets }) => sets.includes('meeting'))?.until ?? null };
}

type New = {
  readonly tokenHash: Uint8Array;
  readonly ownerId: string;
  readonly participantId: string;
  readonly meetingId: string;
  readonly from: string;
  readonly to: string;
  readonly words: string;
  readonly at: Date;
  readonly until: Date;
};

/** Keeps the address made for this letter. */
export async function addMeetingLink(
  db: Db,
  { tokenHash, ownerId, participantId, meetingId, from, to, words, at, until }: New,
): Promise<void> {
  await db
    .insertInto('meeting_link')
    .values({
      ...{ token_hash: tokenHash, owner_id: ownerId, participant_id: participantId, meeting_id: meetingId },
      ...{ from_name: from, to_name: to, words, created_at: at, expires_at: until },
    })
    .execute();
}

/** What the minutes of a meeting hold. */
export type MinutesToWrite = {
  readonly heldOn: string | null;
  readonly closedAt: Date | null;
  readonly reviewWeeks: number;
  readonly tasks: readonly MeetingTask[];
};

/** The minutes of a meeting as they are now; null when it was taken away. */
export async function minutesToWrite(db: Db, meetingId: string): Promise<MinutesToWrite | null> {
  const meeting = await db
    .selectFrom('meeting')
    .select(['closed_at as closedAt', 'review_weeks as reviewWeeks', sql<string | null>`held_on::text`.as('heldOn')])
    .where('id', '=', meetingId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return meeting === undefined ? null : { ...meeting, tasks: await tasksOf(db, meetingId) };
}
