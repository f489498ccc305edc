import type { Db } from '../../database/door.ts';
import { insertDay } from '../../database/meeting/days.ts';
import { insertInvitee, inviteesOf, putInvitee } from '../../database/meeting/invitees.ts';
import { holdMeeting, insertMeeting, type KeptMeeting, putMeeting, reviewOf } from '../../database/meeting/meetings.ts';
import type { Viewer } from '../../database/viewer.ts';
import { dutchDay } from '../../domain/agreements/dutch-day.ts';
import { reviewDay } from '../../domain/meeting/days.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import { idOfAct } from '../act-id.ts';
import type { Around } from '../around.ts';
import { noteBy } from '../log/note.ts';

type Closing = {
  readonly meetingId: string;
  /** Who was there, at the table, by phone or on paper. */
  readonly present: readonly string[];
  /** In how many weeks they look back. */
  readonly weeks: number;
  /** What the next meeting is for, in the reader's language. */
  readonly reviewGoal: string;
};

/**
 * The meeting is over: who was there is kept, and a meeting to look back is prepared, on a day so many weeks later, with the same people on its
 * list. Nobody is asked to that yet. Said twice is said once: who was there and when one looks back can be said otherwise later.
 */
export const closeMeeting = (
  viewer: Viewer,
  around: Around,
  { meetingId, present, weeks, reviewGoal }: Closing,
): Promise<Result<null, 'no-such-meeting' | 'no-such-weeks'>> =>
  viewer.do(async (db) => {
    if (!Number.isInteger(weeks) || weeks < 1 || weeks > 52) return refused('no-such-weeks');
    const meeting = await holdMeeting(db, meetingId);
    if (meeting === null || meeting.removedAt !== null) return refused('no-such-meeting');
    for (const { id, participantId, present: was } of await inviteesOf(db, meetingId)) {
      const is = present.includes(participantId);
      if (was !== is) await putInvitee(db, id, { present: is });
    }
    const isFirst = meeting.closedAt === null;
    if (isFirst || meeting.reviewWeeks !== weeks)
      await putMeeting(db, meetingId, { reviewWeeks: weeks, closedAt: meeting.closedAt ?? around.now() });
    if (isFirst) await noteBy(db, viewer, around, { kind: 'meeting-closed', action: 'U', objectId: meetingId });
    await prepareReview(db, viewer, around, { meeting, weeks, reviewGoal });
    return ok(null);
  });

type Reviewing = { readonly meeting: KeptMeeting; readonly weeks: number; readonly reviewGoal: string };

async function prepareReview(db: Db, viewer: Viewer, around: Around, { meeting, weeks, reviewGoal }: Reviewing): Promise<void> {
  const at = around.now();
  const ownerId = viewer.id;
  const there = await reviewOf(db, meeting.id);
  const id = there?.id ?? idOfAct(ownerId, { actId: meeting.id, kind: 'meeting-review', said: null });
  if (there === null && (await insertMeeting(db, { id, ownerId, at, goal: reviewGoal, followsId: meeting.id }))) {
    for (const { participantId, part, attends, removedAt, leftAt } of await inviteesOf(db, meeting.id))
      if (removedAt === null && leftAt === null && part !== 'information')
        await insertInvitee(db, { id: around.newId(), meetingId: id, ownerId, participantId, at, part, attends });
    await noteBy(db, viewer, around, { kind: 'meeting-begun', action: 'C', objectId: id });
  }
  const onDay = reviewDay(meeting.heldOn ?? dutchDay(at), weeks);
  await insertDay(db, { id: around.newId(), meetingId: id, ownerId, onDay, atTime: meeting.heldAt, at });
}
