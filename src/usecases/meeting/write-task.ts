import type { Db } from '../../database/door.ts';
import { inviteesOf } from '../../database/meeting/invitees.ts';
import { meetingWithId } from '../../database/meeting/meetings.ts';
import { type Doer, holdTask, insertTask, type KeptTask, putTask, setTaskRemoved } from '../../database/meeting/tasks.ts';
import type { Viewer } from '../../database/viewer.ts';
import { dutchDay } from '../../domain/agreements/dutch-day.ts';
import { tidyWords } from '../../domain/circle/naming.ts';
import { type TaskProblem, type TaskWords, type TypedTask, taskIn } from '../../domain/meeting/written.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import { idOfAct } from '../act-id.ts';
import type { Around } from '../around.ts';
import { noteBy } from '../log/note.ts';
import { endTaskAgreement } from './task-agreement.ts';

/** A task as its owner typed it: who is on the list, or a name by hand; neither is nobody yet. */
export type OwnerTask = TypedTask & { readonly participantId: string | null; readonly name: string };
export type OwnerTaskProblem = TaskProblem | 'name-too-long' | 'no-such-meeting' | 'no-such-invitee';

/** Who does it, by the list of the meeting; a name by hand that is on the list is that person. */
async function doerOf(
  db: Db,
  meetingId: string,
  { participantId, name }: OwnerTask,
): Promise<Result<Doer, 'name-too-long' | 'no-such-invitee'>> {
  const byHand = tidyWords(name);
  if (!byHand.ok) return byHand;
  const list = (await inviteesOf(db, meetingId)).filter(({ removedAt }) => removedAt === null);
  const found = list.find((one) =>
    participantId === null ? one.name.toLowerCase() === byHand.value?.toLowerCase() : one.participantId === participantId,
  );
  if (found !== undefined) return ok({ participantId: found.participantId, who: found.name });
  return participantId === null ? ok({ participantId: null, who: byHand.value }) : refused('no-such-invitee');
}

type Adding = { readonly actId: string; readonly meetingId: string; readonly typed: OwnerTask };

/** Writes a task down. It is open until whoever does it says yes themselves. The same form sent again is the same task. */
export async function addTask(
  viewer: Viewer,
  around: Around,
  { actId, meetingId, typed }: Adding,
): Promise<Result<{ id: string }, OwnerTaskProblem>> {
  const words = taskIn(typed, dutchDay(around.now()));
  if (!words.ok) return words;
  return viewer.do(async (db) => {
    const meeting = await meetingWithId(db, meetingId);
    if (meeting === null || meeting.removedAt !== null) return refused('no-such-meeting');
    const doer = await doerOf(db, meetingId, typed);
    if (!doer.ok) return doer;
    const id = idOfAct(viewer.id, { actId, kind: 'meeting-task', said: [meetingId, words.value, doer.value] });
    const one = { ...words.value, ...doer.value, id, meetingId, ownerId: viewer.id, madeBy: viewer.actorId, at: around.now() };
    if (await insertTask(db, one)) await noteBy(db, viewer, around, { kind: 'meeting-task-added', action: 'C', objectId: id });
    return ok({ id });
  });
}

type Changing = { readonly id: string; readonly version: number; readonly typed: OwnerTask };

/**
 * Says a task otherwise. What was agreed was agreed about the words that stood there: it is open again, and its agreement is called off.
 * What another screen changed meanwhile is not overwritten.
 */
export const changeTask = (
  viewer: Viewer,
  around: Around,
  { id, version, typed }: Changing,
): Promise<Result<{ meetingId: string }, OwnerTaskProblem | 'no-such-task' | 'changed-meanwhile'>> =>
  viewer.do(async (db) => {
    const there = await holdTask(db, id);
    if (there === null || there.removedAt !== null) return refused('no-such-task');
    // A day that stood there may be over by now; what is new may not.
    const words = taskIn(typed, there.untilOn === typed.until ? '' : dutchDay(around.now()));
    if (!words.ok) return words;
    const doer = await doerOf(db, there.meetingId, typed);
    if (!doer.ok) return doer;
    const { meetingId } = there;
    if (isSame(there, words.value, doer.value)) return ok({ meetingId });
    if (there.version !== version) return refused('changed-meanwhile');
    await endTaskAgreement(db, viewer, around, there);
    await putTask(db, id, words.value, doer.value);
    await noteBy(db, viewer, around, { kind: 'meeting-task-changed', action: 'U', objectId: id });
    return ok({ meetingId });
  });

const isSame = (there: KeptTask, words: TaskWords, doer: Doer) =>
  there.what === words.what &&
  there.untilOn === words.untilOn &&
  there.substitute === words.substitute &&
  there.limits === words.limits &&
  there.participantId === doer.participantId &&
  there.who === doer.who;

/** Takes a task away, and calls off what it became; or puts it back, open. Said twice is said once. */
export const removeTask = (
  viewer: Viewer,
  around: Around,
  { id, removed }: { readonly id: string; readonly removed: boolean },
): Promise<Result<{ meetingId: string }, 'no-such-task'>> =>
  viewer.do(async (db) => {
    const there = await holdTask(db, id);
    if (there === null) return refused('no-such-task');
    const { meetingId } = there;
    if ((there.removedAt !== null) === removed) return ok({ meetingId });
    if (removed) await endTaskAgreement(db, viewer, around, there);
    await setTaskRemoved(db, id, removed ? around.now() : null);
    const [kind, action] = removed ? (['meeting-task-removed', 'D'] as const) : (['meeting-task-put-back', 'U'] as const);
    await noteBy(db, viewer, around, { kind, action, objectId: id });
    return ok({ meetingId });
  });
