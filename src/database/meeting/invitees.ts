import type { ParticipantKind } from '../../domain/consent/grant-sets.ts';
import type { Attendance, MeetingChannel, MeetingPart } from '../../domain/meeting/meeting.ts';
import type { Db } from '../door.ts';

/** Whoever is to be asked to a meeting, or was. */
export type Invitee = {
  readonly id: string;
  readonly meetingId: string;
  readonly participantId: string;
  readonly name: string;
  readonly kind: ParticipantKind;
  readonly alterId: string | null;
  readonly part: MeetingPart;
  readonly attends: Attendance;
  readonly briefing: string | null;
  readonly channel: MeetingChannel | null;
  readonly invitedAt: Date | null;
  readonly present: boolean | null;
  readonly removedAt: Date | null;
  readonly joinedAt: Date | null;
  readonly leftAt: Date | null;
  readonly blockedAt: Date | null;
  readonly version: number;
};

const all = (db: Db) =>
  db
    .selectFrom('meeting_invitee')
    .innerJoin('participant', 'participant.id', 'meeting_invitee.participant_id')
    .innerJoin('participant_card', 'participant_card.participant_id', 'participant.id')
    .select(['meeting_invitee.id', 'meeting_id as meetingId', 'meeting_invitee.participant_id as participantId', 'name', 'kind'])
    .select(['alter_id as alterId', 'part', 'attends', 'briefing', 'channel', 'invited_at as invitedAt', 'present'])
    .select(['removed_at as removedAt', 'joined_at as joinedAt', 'left_at as leftAt', 'blocked_at as blockedAt'])
    .select('meeting_invitee.version');

/** Whoever is on the list of a meeting, by name; also those taken off it. As the owner, like the rest of this file. */
export const inviteesOf = (db: Db, meetingId: string): Promise<Invitee[]> =>
  all(db).where('meeting_id', '=', meetingId).orderBy('name').orderBy('meeting_invitee.id').execute();

/** One of them by its own id, held until the transaction ends; null when there is none. */
export const holdInvitee = async (db: Db, id: string): Promise<Invitee | null> =>
  (await all(db).where('meeting_invitee.id', '=', id).forUpdate('meeting_invitee').executeTakeFirst()) ?? null;

/** Whether somebody is asked to any meeting of the viewer's that still stands. */
export async function isAskedTo(db: Db, participantId: string): Promise<boolean> {
  const row = await db
    .selectFrom('meeting_invitee')
    .select('id')
    .where('participant_id', '=', participantId)
    .where('invited_at', 'is not', null)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

type New = {
  readonly id: string;
  readonly meetingId: string;
  readonly ownerId: string;
  readonly participantId: string;
  readonly at: Date;
  readonly part?: MeetingPart;
  readonly attends?: Attendance;
};

/** Puts somebody on the list; who was taken off it comes back. False when they stood there already. */
export async function insertInvitee(db: Db, { id, meetingId, ownerId, participantId, at, part, attends }: New): Promise<boolean> {
  const done = await db
    .insertInto('meeting_invitee')
    .values({
      ...{ id, meeting_id: meetingId, owner_id: ownerId, participant_id: participantId, created_at: at },
      ...(part === undefined ? {} : { part }),
      ...(attends === undefined ? {} : { attends }),
    })
    .onConflict((conflict) =>
      conflict
        .columns(['meeting_id', 'participant_id'])
        .doUpdateSet({ removed_at: null, invited_at: null })
        .where('meeting_invitee.removed_at', 'is not', null),
    )
    .executeTakeFirst();
  return Number(done.numInsertedOrUpdatedRows ?? 0) > 0;
}

/** What can be said otherwise of who is on the list; what is left out stays. */
export type InviteeChange = {
  readonly part?: MeetingPart;
  readonly attends?: Attendance;
  readonly briefing?: string | null;
  readonly channel?: MeetingChannel;
  readonly invitedAt?: Date | null;
  readonly sentWords?: string;
  readonly present?: boolean | null;
  readonly removedAt?: Date | null;
};

/** Says otherwise how somebody is on the list. */
export async function putInvitee(db: Db, id: string, change: InviteeChange): Promise<void> {
  const { part, attends, briefing, channel, invitedAt, sentWords, present, removedAt } = change;
  await db
    .updateTable('meeting_invitee')
    .set((row) => ({
      version: row('version', '+', 1),
      ...(part === undefined ? {} : { part }),
      ...(attends === undefined ? {} : { attends }),
      ...(briefing === undefined ? {} : { briefing }),
      ...(channel === undefined ? {} : { channel }),
      ...(invitedAt === undefined ? {} : { invited_at: invitedAt }),
      ...(sentWords === undefined ? {} : { sent_words: sentWords }),
      ...(present === undefined ? {} : { present }),
      ...(removedAt === undefined ? {} : { removed_at: removedAt }),
    }))
    .where('id', '=', id)
    .execute();
}
