import { holdMeeting, putMeeting } from '../../database/meeting/meetings.ts';
import { insertTelling, setTellingRemoved } from '../../database/meeting/tellings.ts';
import type { Viewer } from '../../database/viewer.ts';
import type { PrivateTime } from '../../domain/meeting/meeting.ts';
import { neededLine } from '../../domain/plan/read-words.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import { idOfAct } from '../act-id.ts';
import type { Around } from '../around.ts';
import { noteBy } from '../log/note.ts';

type Adding = { readonly actId: string; readonly meetingId: string; readonly who: string; readonly what: string };
export type TellingProblem = 'no-such-meeting' | 'who-missing' | 'words-missing' | 'words-too-long';

/** Puts down who tells what in the information part. The same form sent again is the same. */
export async function addTelling(
  viewer: Viewer,
  around: Around,
  { actId, meetingId, who, what }: Adding,
): Promise<Result<null, TellingProblem>> {
  const [teller, told] = [neededLine(who), neededLine(what)];
  if (!teller.ok) return refused(teller.refusal === 'words-missing' ? 'who-missing' : teller.refusal);
  if (!told.ok) return told;
  return viewer.do(async (db) => {
    const meeting = await holdMeeting(db, meetingId);
    if (meeting === null || meeting.removedAt !== null) return refused('no-such-meeting');
    const id = idOfAct(viewer.id, { actId, kind: 'meeting-telling', said: [meetingId, teller.value, told.value] });
    const isNew = await insertTelling(db, {
      id,
      meetingId,
      ownerId: viewer.id,
      who: teller.value,
      what: told.value,
      at: around.now(),
    });
    if (isNew) await noteBy(db, viewer, around, { kind: 'meeting-changed', action: 'U', objectId: meetingId });
    return ok(null);
  });
}

/** Takes away that somebody tells something, or puts it back. */
export const removeTelling = (
  viewer: Viewer,
  around: Around,
  { meetingId, id, removed }: { readonly meetingId: string; readonly id: string; readonly removed: boolean },
): Promise<void> =>
  viewer.do(async (db) => {
    if (await setTellingRemoved(db, { id, meetingId, at: removed ? around.now() : null }))
      await noteBy(db, viewer, around, { kind: 'meeting-changed', action: 'U', objectId: meetingId });
  });

/** What can be done with private time and the plan. 'open' only once private time is over. */
export const privateTimeActs = ['begin', 'end', 'open', 'shut'] as const;
export type PrivateTimeAct = (typeof privateTimeActs)[number];

export const isPrivateTimeAct = (text: string): text is PrivateTimeAct => privateTimeActs.some((one) => one === text);

const after: Readonly<Record<PrivateTimeAct, { readonly privateTime?: PrivateTime; readonly planOpen: boolean }>> = {
  begin: { privateTime: 'on', planOpen: false },
  end: { privateTime: 'over', planOpen: false },
  open: { planOpen: true },
  shut: { planOpen: false },
};

/**
 * Begins or ends private time, and opens the plan to whoever comes for work or as a volunteer, or shuts it again. Beginning it again shuts the
 * plan at once. Said twice is said once.
 */
export const changePrivateTime = (
  viewer: Viewer,
  around: Around,
  { meetingId, act }: { readonly meetingId: string; readonly act: PrivateTimeAct },
): Promise<Result<null, 'no-such-meeting' | 'private-time-first'>> =>
  viewer.do(async (db) => {
    const meeting = await holdMeeting(db, meetingId);
    if (meeting === null || meeting.removedAt !== null) return refused('no-such-meeting');
    if (act === 'open' && meeting.privateTime !== 'over') return refused('private-time-first');
    if (act === 'end' && meeting.privateTime === 'over') return ok(null);
    const { privateTime = meeting.privateTime, planOpen } = after[act];
    if (privateTime === meeting.privateTime && planOpen === meeting.planOpen) return ok(null);
    await putMeeting(db, meetingId, { privateTime, planOpen });
    await noteBy(db, viewer, around, { kind: `meeting-private-${act}`, action: 'U', objectId: meetingId });
    return ok(null);
  });
