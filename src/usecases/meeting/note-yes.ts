import type { Db } from '../../database/door.ts';
import { insertNoted } from '../../database/meeting/agreed-tasks.ts';
import { insertInvitee } from '../../database/meeting/invitees.ts';
import { holdTask, type KeptTask, putAgreed, putDoer } from '../../database/meeting/tasks.ts';
import type { Viewer } from '../../database/viewer.ts';
import { dutchDay } from '../../domain/agreements/dutch-day.ts';
import type { NotedHow } from '../../domain/meeting/meeting.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import { idOfAct } from '../act-id.ts';
import type { Around } from '../around.ts';
import { seenUntil } from '../asking/let-them-see.ts';
import { addParticipantHere } from '../consent/add-participant.ts';
import { giveGrantHere } from '../consent/give-grant.ts';
import { noteBy } from '../log/note.ts';
import { endTaskAgreement } from './task-agreement.ts';

export type NoteProblem =
  | 'no-such-task'
  /** Nobody by name does it yet. */
  | 'nobody'
  /** It has no last day yet. */
  | 'no-end'
  | 'until-over'
  | 'not-let-in'
  | 'changed-meanwhile';

type Noting = { readonly actId: string; readonly id: string; readonly version: number; readonly how: NotedHow };

/**
 * Writes down that whoever does a task said yes to it, by phone, face to face or on paper: it becomes an agreement, marked so, with the grant
 * for them to see exactly that, and to say otherwise. Also while somebody helps: it opens nothing but what they said themselves. Said twice is
 * said once.
 */
export const noteYes = (
  viewer: Viewer,
  around: Around,
  { actId, id, version, how }: Noting,
): Promise<Result<{ meetingId: string }, NoteProblem>> =>
  viewer.do(async (db) => {
    const task = await holdTask(db, id);
    if (task === null || task.removedAt !== null) return refused('no-such-task');
    const { meetingId } = task;
    if (task.agreedAt !== null && task.agreementState === 'agreed') return ok({ meetingId });
    if (task.version !== version) return refused('changed-meanwhile');
    const today = dutchDay(around.now());
    if (task.untilOn === null) return refused('no-end');
    if (task.untilOn < today) return refused('until-over');
    const participantId = await whoDoes(db, viewer, around, { actId, task });
    if (!participantId.ok) return participantId;
    const agreed = { task, participantId: participantId.value, untilOn: task.untilOn, today, actId, how };
    await keepYes(db, viewer, around, agreed);
    return ok({ meetingId });
  });

type Doing = { readonly actId: string; readonly task: KeptTask };

/** Somebody by a name alone takes part from now on, on the list of the meeting: they said yes. */
async function whoDoes(
  db: Db,
  viewer: Viewer,
  around: Around,
  { actId, task }: Doing,
): Promise<Result<string, 'nobody' | 'not-let-in'>> {
  if (task.participantId !== null) return ok(task.participantId);
  if (task.who === null) return refused('nobody');
  const added = await addParticipantHere(db, viewer, around, { actId, name: task.who, kind: 'member' });
  if (!added.ok) return refused('not-let-in');
  const { participantId } = added.value;
  await putDoer(db, task.id, { participantId, who: task.who });
  const invitee = { id: around.newId(), meetingId: task.meetingId, ownerId: viewer.id, participantId, at: around.now() };
  await insertInvitee(db, { ...invitee, attends: 'paper' });
  return ok(participantId);
}

type Agreed = Doing & Pick<Noting, 'how'> & { readonly participantId: string; readonly untilOn: string; readonly today: string };

async function keepYes(db: Db, viewer: Viewer, around: Around, agreed: Agreed): Promise<void> {
  const { task, participantId, untilOn, today, actId, how } = agreed;
  const at = around.now();
  const agreementId = idOfAct(viewer.id, { actId, kind: 'meeting-agreed', said: [task.id, task.version] });
  const what = { id: agreementId, ownerId: viewer.id, participantId, what: task.what, limits: task.limits };
  await insertNoted(db, { ...what, fromOn: today, untilOn, at }, { by: viewer.actorId, how });
  await putAgreed(db, task.id, { agreementId, at, notedHow: how });
  await noteBy(db, viewer, around, { kind: 'meeting-task-noted', action: 'U', objectId: task.id });
  const given = await giveGrantHere(db, viewer, around, {
    actId,
    participantId,
    sets: ['own-agreements'],
    agreementIds: [agreementId],
    purpose: task.what,
    until: seenUntil(untilOn),
  });
  if (!given.ok && given.refusal !== 'not-taking-part') throw new Error(`What was agreed could not be shown: ${given.refusal}.`);
}

/** Takes back that somebody said yes: the task is open again, and its agreement called off. Said twice is said once. */
export const takeBackYes = (viewer: Viewer, around: Around, id: string): Promise<Result<{ meetingId: string }, 'no-such-task'>> =>
  viewer.do(async (db) => {
    const task = await holdTask(db, id);
    if (task === null) return refused('no-such-task');
    if (task.agreedAt === null) return ok({ meetingId: task.meetingId });
    await endTaskAgreement(db, viewer, around, task);
    await noteBy(db, viewer, around, { kind: 'meeting-task-changed', action: 'U', objectId: id });
    return ok({ meetingId: task.meetingId });
  });
