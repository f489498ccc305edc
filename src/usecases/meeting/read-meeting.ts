import { daysOf, votesOf } from '../../database/meeting/days.ts';
import { type Invitee, inviteesOf } from '../../database/meeting/invitees.ts';
import { type KeptMeeting, meetingsOf, meetingWithId, reviewOf } from '../../database/meeting/meetings.ts';
import { type KeptTask, keptTasks } from '../../database/meeting/tasks.ts';
import { tellingsOf } from '../../database/meeting/tellings.ts';
import type { Viewer } from '../../database/viewer.ts';
import type { MeetingDay, Telling, Vote } from '../../domain/meeting/meeting.ts';

export type { Invitee } from '../../database/meeting/invitees.ts';
export type { KeptMeeting } from '../../database/meeting/meetings.ts';
export type { KeptTask } from '../../database/meeting/tasks.ts';

/** Everything of one meeting, as its owner sees it. */
export type WholeMeeting = {
  readonly meeting: KeptMeeting;
  /** Whoever is on the list now, by name. */
  readonly invitees: readonly Invitee[];
  readonly days: readonly MeetingDay[];
  readonly votes: readonly Vote[];
  readonly tellings: readonly Telling[];
  readonly tasks: readonly KeptTask[];
  /** The meeting that was prepared to look back on this one, or null. */
  readonly review: KeptMeeting | null;
};

/** The viewer's meetings, the newest first. */
export const readMeetings = (viewer: Viewer): Promise<readonly KeptMeeting[]> => viewer.do(meetingsOf);

/** One of them with all that belongs to it, also when it was taken away; null when there is none with this id. */
export const readMeeting = (viewer: Viewer, id: string): Promise<WholeMeeting | null> =>
  viewer.do(async (db) => {
    const meeting = await meetingWithId(db, id);
    if (meeting === null) return null;
    const invitees = (await inviteesOf(db, id)).filter(({ removedAt }) => removedAt === null);
    const [days, votes] = [await daysOf(db, id), await votesOf(db, id)];
    const [tellings, tasks] = [await tellingsOf(db, id), await keptTasks(db, id)];
    return { meeting, invitees, days, votes, tellings, tasks, review: await reviewOf(db, id) };
  });
