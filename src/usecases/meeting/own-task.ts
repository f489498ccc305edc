import { answerAgreement } from '../../database/agreements/agreements.ts';
import type { Db } from '../../database/door.ts';
import { insertConfirmed, insertOwnGrant } from '../../database/meeting/agreed-tasks.ts';
import { seesPlanNow } from '../../database/meeting/own-meetings.ts';
import { insertTask, ownTask, putAgreed, putTask } from '../../database/meeting/tasks.ts';
import { readStandingOf } from '../../database/standing.ts';
import { dutchDay } from '../../domain/agreements/dutch-day.ts';
import { type TaskProblem, type TypedTask, taskIn } from '../../domain/meeting/written.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import { idOfAct } from '../act-id.ts';
import type { Around } from '../around.ts';
import { seenUntil } from '../asking/let-them-see.ts';
import { type GuestActor, noteGuestAct } from '../guest/note-guest-act.ts';

const under = 'meeting';

type Adding = { readonly actId: string; readonly meetingId: string; readonly typed: TypedTask };

/** Somebody says in their own words what they will do. Only whoever sees the plan can. It is not agreed before they say so. */
export async function addOwnTask(
  guest: GuestActor,
  around: Around,
  { actId, meetingId, typed }: Adding,
): Promise<Result<{ id: string }, TaskProblem | 'no-such-meeting'>> {
  const words = taskIn(typed, dutchDay(around.now()));
  if (!words.ok) return words;
  return guest.own(async (db) => {
    const name = (await readStandingOf(db))?.name;
    if (name === undefined || !(await seesPlanNow(db, meetingId))) return refused('no-such-meeting');
    const id = idOfAct(guest.id, { actId, kind: 'meeting-task', said: [meetingId, words.value] });
    const { id: participantId, ownerId } = guest;
    const one = { ...words.value, id, meetingId, ownerId, participantId, who: name, madeBy: participantId, at: around.now() };
    if (await insertTask(db, one))
      await noteGuestAct(db, guest, around, { kind: 'meeting-task-added', action: 'C', objectId: id, under });
    return ok({ id });
  });
}

type Changing = { readonly id: string; readonly version: number; readonly typed: TypedTask };

/** Somebody says their own task otherwise: it is open again until they say yes to the new words. What another screen changed meanwhile stays. */
export const changeOwnTask = (
  guest: GuestActor,
  around: Around,
  { id, version, typed }: Changing,
): Promise<Result<null, TaskProblem | 'no-such-task' | 'changed-meanwhile'>> =>
  guest.own(async (db) => {
    const there = await ownTask(db, id);
    if (there === null) return refused('no-such-task');
    const words = taskIn(typed, there.untilOn === typed.until ? '' : dutchDay(around.now()));
    if (!words.ok) return words;
    const { what, untilOn, substitute, limits } = words.value;
    if (there.what === what && there.untilOn === untilOn && there.substitute === substitute && there.limits === limits)
      return ok(null);
    if (there.version !== version) return refused('changed-meanwhile');
    await stopAgreement(db, there.agreementId, around.now());
    await putTask(db, id, words.value);
    await noteGuestAct(db, guest, around, { kind: 'meeting-task-changed', objectId: id, under });
    return ok(null);
  });

/** What they said yes to before stands no more: they said something else instead. */
async function stopAgreement(db: Db, agreementId: string | null, at: Date): Promise<void> {
  if (agreementId !== null) await answerAgreement(db, { id: agreementId, was: 'agreed', state: 'stopped', at });
}

export type ConfirmProblem = 'no-such-task' | 'no-end' | 'until-over' | 'changed-meanwhile';

type Confirming = { readonly actId: string; readonly id: string; readonly version: number };

/**
 * Somebody says yes to exactly their own task: it becomes an ordinary agreement, which they see until thirty days after its last day. Nobody
 * can say so about the task of another. Said twice is said once.
 */
export const confirmOwnTask = (
  guest: GuestActor,
  around: Around,
  { actId, id, version }: Confirming,
): Promise<Result<null, ConfirmProblem>> =>
  guest.own(async (db) => {
    const task = await ownTask(db, id);
    if (task === null) return refused('no-such-task');
    if (task.agreedAt !== null) return ok(null);
    if (task.version !== version) return refused('changed-meanwhile');
    const at = around.now();
    const today = dutchDay(at);
    if (task.untilOn === null) return refused('no-end');
    if (task.untilOn < today) return refused('until-over');
    const agreementId = idOfAct(guest.id, { actId, kind: 'meeting-agreed', said: [id, version] });
    const { id: participantId, ownerId } = guest;
    await putAgreed(db, id, { agreementId, at, notedHow: null });
    const what = { id: agreementId, ownerId, participantId, what: task.what, limits: task.limits };
    await insertConfirmed(db, { ...what, fromOn: today, untilOn: task.untilOn, at });
    const seen = { id: around.newId(), ownerId, agreementId, purpose: task.what, at, until: seenUntil(task.untilOn) };
    await insertOwnGrant(db, seen);
    await noteGuestAct(db, guest, around, { kind: 'meeting-task-agreed', action: 'C', objectId: id, under });
    return ok(null);
  });

/** Takes back a yes of their own: the agreement stops, the task is open again. Said twice is said once. */
export const takeBackOwnYes = (guest: GuestActor, around: Around, id: string): Promise<Result<null, 'no-such-task'>> =>
  guest.own(async (db) => {
    const task = await ownTask(db, id);
    if (task === null) return refused('no-such-task');
    if (task.agreedAt === null) return ok(null);
    await stopAgreement(db, task.agreementId, around.now());
    await putAgreed(db, id, null);
    await noteGuestAct(db, guest, around, { kind: 'meeting-task-open', objectId: id, under });
    return ok(null);
  });
