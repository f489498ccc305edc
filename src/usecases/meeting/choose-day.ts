import type { Db } from '../../database/door.ts';
import { daysOf, deleteDay, insertDay, putVote } from '../../database/meeting/days.ts';
import { inviteesOf } from '../../database/meeting/invitees.ts';
import { holdMeeting, type KeptMeeting, putMeeting } from '../../database/meeting/meetings.ts';
import type { Viewer } from '../../database/viewer.ts';
import { dutchDay } from '../../domain/agreements/dutch-day.ts';
import { dayAfter } from '../../domain/agreements/wanted-agreement.ts';
import { furthestMeeting } from '../../domain/meeting/days.ts';
import type { VoteAnswer } from '../../domain/meeting/meeting.ts';
import { momentIn, type TypedMoment } from '../../domain/meeting/written.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import { idOfAct } from '../act-id.ts';
import type { Around } from '../around.ts';
import { isAlone } from '../consent/note-consent.ts';
import { noteBy } from '../log/note.ts';
import { showMeeting } from './invite-to-meeting.ts';
import { liveMeetingGrants } from './meeting-grants.ts';

export type DayProblem = 'no-such-meeting' | 'day-unclear' | 'day-over' | 'day-too-far' | 'time-unclear';

const there = async (db: Db, id: string): Promise<KeptMeeting | null> => {
  const meeting = await holdMeeting(db, id);
  return meeting === null || meeting.removedAt !== null ? null : meeting;
};

type Proposing = { readonly actId: string; readonly meetingId: string; readonly typed: TypedMoment };

/** Proposes a day. Proposed twice is proposed once. */
export async function proposeDay(
  viewer: Viewer,
  around: Around,
  { actId, meetingId, typed }: Proposing,
): Promise<Result<null, DayProblem>> {
  const today = dutchDay(around.now());
  const moment = momentIn(typed, today);
  if (!moment.ok) return moment;
  if (moment.value.onDay > dayAfter(today, furthestMeeting)) return refused('day-too-far');
  return viewer.do(async (db) => {
    if ((await there(db, meetingId)) === null) return refused('no-such-meeting');
    const id = idOfAct(viewer.id, { actId, kind: 'meeting-day', said: [meetingId, moment.value] });
    if (await insertDay(db, { ...moment.value, id, meetingId, ownerId: viewer.id, at: around.now() }))
      await noteBy(db, viewer, around, { kind: 'meeting-days-changed', action: 'U', objectId: meetingId });
    return ok(null);
  });
}

type OneDay = { readonly meetingId: string; readonly dayId: string };

/** Takes a proposed day away. One that somebody answered about stays. */
export const dropDay = (viewer: Viewer, around: Around, { meetingId, dayId }: OneDay): Promise<Result<null, 'answered'>> =>
  viewer.do(async (db) => {
    const known = (await daysOf(db, meetingId)).some(({ id }) => id === dayId);
    if (!known) return ok(null);
    if (!(await deleteDay(db, { id: dayId, meetingId }))) return refused('answered');
    await noteBy(db, viewer, around, { kind: 'meeting-days-changed', action: 'U', objectId: meetingId });
    return ok(null);
  });

/** The meeting is on this day, or no day is chosen any more (null). Whoever was asked sees it until thirty days after. */
export const chooseDay = (
  viewer: Viewer,
  around: Around,
  { actId, meetingId, dayId }: { readonly actId: string; readonly meetingId: string; readonly dayId: string | null },
): Promise<Result<null, 'no-such-meeting' | 'no-such-day'>> =>
  viewer.do(async (db) => {
    const meeting = await there(db, meetingId);
    if (meeting === null) return refused('no-such-meeting');
    const day = dayId === null ? null : (await daysOf(db, meetingId)).find(({ id }) => id === dayId);
    if (day === undefined) return refused('no-such-day');
    const chosen = { heldOn: day?.onDay ?? null, heldAt: day?.atTime ?? null };
    if (meeting.heldOn === chosen.heldOn && meeting.heldAt === chosen.heldAt) return ok(null);
    await putMeeting(db, meetingId, chosen);
    await noteBy(db, viewer, around, { kind: 'meeting-day-chosen', action: 'U', objectId: meetingId });
    // Until when it is seen changes with the day; somebody who helps opens nothing for longer than the owner did.
    if (isAlone(viewer)) await showAnew(db, viewer, around, { actId, meeting: { ...meeting, ...chosen } });
    return ok(null);
  });

type Showing = { readonly actId: string; readonly meeting: KeptMeeting };

/** For everybody who sees the meeting now; what the owner took back meanwhile stays taken back. */
async function showAnew(db: Db, viewer: Viewer, around: Around, { actId, meeting }: Showing): Promise<void> {
  for (const { participantId, invitedAt, removedAt } of await inviteesOf(db, meeting.id)) {
    if (invitedAt === null || removedAt !== null) continue;
    const live = await liveMeetingGrants(db, participantId, around.now());
    if (live.length > 0) await showMeeting(db, viewer, around, { actId, participantId, meeting });
  }
}

type Noting = {
  readonly meetingId: string;
  readonly participantId: string;
  readonly answers: readonly { readonly dayId: string; readonly answer: VoteAnswer }[];
};

/** Writes down what somebody said about the days, by phone or face to face. They can always say otherwise themselves. */
export const noteVotes = (
  viewer: Viewer,
  around: Around,
  { meetingId, participantId, answers }: Noting,
): Promise<Result<null, 'no-such-invitee'>> =>
  viewer.do(async (db) => {
    const invitee = (await inviteesOf(db, meetingId)).find(
      (one) => one.participantId === participantId && one.removedAt === null,
    );
    if (invitee === undefined) return refused('no-such-invitee');
    const days = new Set((await daysOf(db, meetingId)).map(({ id }) => id));
    const known = answers.filter(({ dayId }) => days.has(dayId));
    for (const one of known)
      await putVote(db, { ...one, participantId, ownerId: viewer.id, at: around.now(), notedBy: viewer.actorId });
    if (known.length > 0)
      await noteBy(db, viewer, around, { kind: 'meeting-answer-noted', action: 'U', objectId: participantId });
    return ok(null);
  });
