import { notesOf, putNote } from '../../database/coach/notes.ts';
import { holdTrajectory, markStep, runningWith, stepsDone } from '../../database/coach/trajectories.ts';
import type { Viewer } from '../../database/viewer.ts';
import { dutchDay } from '../../domain/agreements/dutch-day.ts';
import { ownWords } from '../../domain/circle/own-words.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import { stepNumbered } from '../../domain/trajectory/steps.ts';
import type { Around } from '../around.ts';
import { type GuestActor, noteGuestAct } from '../guest/note-guest-act.ts';
import { noteAct } from '../plan/note-act.ts';

type Step = { readonly step: number; readonly done: boolean };

/** The owner says of a step that it was done today, or was not done. What is so already stays as it is. */
export const sayStepDone = (
  viewer: Viewer,
  around: Around,
  { trajectoryId, step, done }: Step & { readonly trajectoryId: string },
): Promise<Result<null, 'gone'>> =>
  viewer.do(async (db) => {
    const there = await holdTrajectory(db, trajectoryId);
    if (there === null || there.closedOn !== null || stepNumbered(step) === null) return refused('gone');
    const was = (await stepsDone(db, trajectoryId)).some((one) => one.step === step);
    if (was === done) return ok(null);
    const said = { trajectoryId, ownerId: viewer.id, participantId: there.participantId, step, by: viewer.actorId };
    await markStep(db, { ...said, doneOn: done ? dutchDay(around.now()) : null });
    await noteAct(db, viewer, around, {
      kind: done ? 'trajectory-step-done' : 'trajectory-step-not-done',
      action: 'U',
      objectId: trajectoryId,
    });
    return ok(null);
  });

/** As sayStepDone, by the coach whom a grant lets steer. */
export const coachSaysStepDone = (guest: GuestActor, around: Around, { step, done }: Step): Promise<Result<null, 'gone'>> =>
  guest.own(async (db) => {
    const there = await runningWith(db, guest.id);
    if (there === null || stepNumbered(step) === null) return refused('gone');
    const was = (await stepsDone(db, there.id)).some((one) => one.step === step);
    if (was === done) return ok(null);
    const said = { trajectoryId: there.id, ownerId: guest.ownerId, participantId: guest.id, step, by: guest.id };
    await markStep(db, { ...said, doneOn: done ? dutchDay(around.now()) : null });
    const kind = done ? 'trajectory-step-done' : 'trajectory-step-not-done';
    await noteGuestAct(db, guest, around, { kind, objectId: there.id, under: 'steer-trajectory' });
    return ok(null);
  });

type Noting = { readonly trajectoryId: string; readonly step: number; readonly words: string; readonly version: number };

/** Keeps what the owner writes down about a step; empty takes it away. What another screen wrote meanwhile is not overwritten. */
export async function writeNote(
  viewer: Viewer,
  around: Around,
  { trajectoryId, step, words, version }: Noting,
): Promise<Result<null, 'gone' | 'words-too-long' | 'changed-meanwhile'>> {
  const said = ownWords(words);
  if (!said.ok) return said;
  return viewer.do(async (db) => {
    const there = await holdTrajectory(db, trajectoryId);
    if (there === null || stepNumbered(step) === null) return refused('gone');
    const before = (await notesOf(db, trajectoryId)).find((one) => one.step === step);
    if ((before?.words ?? null) === said.value) return ok(null);
    if ((before?.version ?? 0) !== version) return refused('changed-meanwhile');
    await putNote(db, { trajectoryId, ownerId: viewer.id, step }, said.value);
    await noteAct(db, viewer, around, { kind: 'trajectory-note', action: 'U', objectId: trajectoryId });
    return ok(null);
  });
}
