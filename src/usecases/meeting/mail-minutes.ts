import type { Db } from '../../database/door.ts';
import { mailWayOf } from '../../database/invitations.ts';
import { inviteesOf } from '../../database/meeting/invitees.ts';
import { type KeptMeeting, meetingWithId } from '../../database/meeting/meetings.ts';
import type { Viewer } from '../../database/viewer.ts';
import { seesPlan } from '../../domain/meeting/who-sees-plan.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import { putLetter } from '../letters/put-letter.ts';
import { noteBy } from '../log/note.ts';

/** Somebody the minutes can be mailed to. */
export type Reader = { readonly participantId: string; readonly name: string };

/** Who was there, sees the plan, and has a mail address that is known here. */
async function readersOf(db: Db, meeting: KeptMeeting): Promise<readonly Reader[]> {
  const readers: Reader[] = [];
  for (const one of await inviteesOf(db, meeting.id)) {
    if (
      one.present !== true ||
      one.removedAt !== null ||
      one.leftAt !== null ||
      one.blockedAt !== null ||
      !seesPlan(one, meeting)
    )
      continue;
    const { address } = await mailWayOf(db, one.participantId);
    if (address !== null) readers.push(one);
  }
  return readers;
}

/** To whom the minutes would go by mail now. */
export const whoGetsMinutes = (viewer: Viewer, meetingId: string): Promise<readonly Reader[]> =>
  viewer.do(async (db) => {
    const meeting = await meetingWithId(db, meetingId);
    return meeting === null || meeting.removedAt !== null ? [] : readersOf(db, meeting);
  });

/** Mails the minutes to who was there: the plan and the day, nothing else. Each gets them once. */
export const mailMinutes = (viewer: Viewer, around: Around, meetingId: string): Promise<Result<null, 'no-such-meeting'>> =>
  viewer.do(async (db) => {
    const meeting = await meetingWithId(db, meetingId);
    if (meeting === null || meeting.removedAt !== null || meeting.closedAt === null) return refused('no-such-meeting');
    const readers = await readersOf(db, meeting);
    for (const { participantId } of readers)
      await putLetter(db, { ownerId: viewer.id, participantId, kind: 'minutes', subjectId: meetingId, at: around.now() });
    if (readers.length > 0)
      await noteBy(db, viewer, around, { kind: 'meeting-minutes-mailed', action: 'E', objectId: meetingId });
    return ok(null);
  });
