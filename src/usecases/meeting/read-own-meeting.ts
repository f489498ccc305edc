import type { Guest } from '../../database/guest.ts';
import { daysOf, votesOf } from '../../database/meeting/days.ts';
import { type OwnMeeting, ownMeetings } from '../../database/meeting/own-meetings.ts';
import { tasksOf } from '../../database/meeting/tasks.ts';
import { tellingsOf } from '../../database/meeting/tellings.ts';
import type { MeetingDay, Telling, Vote } from '../../domain/meeting/meeting.ts';
import type { MeetingTask } from '../../domain/meeting/task.ts';

export type { OwnMeeting } from '../../database/meeting/own-meetings.ts';

/** A meeting as whoever was asked to it sees it: what it is for, the days with their own answers, what is told; and the plan, as far as they may. */
export type SeenMeeting = {
  readonly meeting: OwnMeeting;
  readonly days: readonly MeetingDay[];
  readonly votes: readonly Vote[];
  readonly tellings: readonly Telling[];
  readonly tasks: readonly MeetingTask[];
};

/** The meetings somebody was asked to, the newest first. Without a live grant there are none. */
export const readOwnMeetings = (guest: Guest): Promise<readonly SeenMeeting[]> =>
  guest.sees('meeting', async (db) => {
    const seen: SeenMeeting[] = [];
    for (const meeting of await ownMeetings(db)) {
      const { id } = meeting;
      const [days, votes] = [await daysOf(db, id), await votesOf(db, id, guest.id)];
      const [tellings, tasks] = [await tellingsOf(db, id), await tasksOf(db, id)];
      seen.push({ meeting, days, votes, tellings, tasks });
    }
    return seen;
  });
