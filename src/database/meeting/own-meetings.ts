import { sql } from 'kysely';
import type { Attendance, Meeting, MeetingPart } from '../../domain/meeting/meeting.ts';
import type { Db } from '../door.ts';
import { heldOn } from './meetings.ts';

/** A meeting somebody was asked to, with how they were asked. */
export type OwnMeeting = Meeting & {
  readonly part: MeetingPart;
  readonly attends: Attendance;
  /** What the owner tells them alone. */
  readonly ownBriefing: string | null;
};

/** The meetings the viewer was asked to and may see, the newest first. As who takes part. */
export const ownMeetings = (db: Db): Promise<OwnMeeting[]> =>
  db
    .selectFrom('meeting')
    .innerJoin('meeting_invitee', 'meeting_invitee.meeting_id', 'meeting.id')
    .select(['meeting.id', 'goal', 'place', 'meeting.briefing', 'held_at as heldAt', 'private_time as privateTime'])
    .select([
      'plan_open as planOpen',
      'closed_at as closedAt',
      'part',
      'attends',
      'meeting_invitee.briefing as ownBriefing',
      heldOn,
    ])
    .orderBy('meeting.created_at', 'desc')
    .orderBy('meeting.id')
    .execute();

/** Whether the viewer sees the plan of a meeting at this moment, by the rules of the store. As who takes part. */
export async function seesPlanNow(db: Db, meetingId: string): Promise<boolean> {
  const { rows } = await sql<{ sees: boolean }>`select app.sees_meeting_plan(${meetingId}::uuid) as sees`.execute(db);
  return rows[0]?.sees === true;
}
