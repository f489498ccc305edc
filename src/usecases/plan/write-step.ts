import { holdGoal, holdStep, insertStep, putStepWords } from '../../database/coach/plan.ts';
import type { Viewer } from '../../database/viewer.ts';
import type { StepWords } from '../../domain/plan/plan.ts';
import { freeLine, neededLine } from '../../domain/plan/read-words.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import { idOfAct } from '../act-id.ts';
import type { Around } from '../around.ts';
import { noteAct } from './note-act.ts';

/** A step as it was typed. */
export type TypedStep = { readonly what: string; readonly who: string; readonly when: string };
export type StepRefusal = 'words-missing' | 'words-too-long';

/** What was typed as a step, or what is missing in it. */
function readStep(typed: TypedStep): Result<StepWords, StepRefusal> {
  const what = neededLine(typed.what);
  const who = freeLine(typed.who);
  const when = freeLine(typed.when);
  if (!what.ok) return what;
  if (!who.ok) return who;
  return when.ok ? ok({ what: what.value, who: who.value, when: when.value }) : when;
}

type Adding = { readonly actId: string; readonly goalId: string | null; readonly typed: TypedStep };

/** Writes a step down, with a goal or by itself. The same form sent again is the same step. */
export async function addStep(
  viewer: Viewer,
  around: Around,
  { actId, goalId, typed }: Adding,
): Promise<Result<{ id: string }, StepRefusal | 'gone'>> {
  const step = readStep(typed);
  if (!step.ok) return step;
  const id = idOfAct(viewer.id, { actId, kind: 'step-added', said: [goalId, step.value] });
  return viewer.do(async (db) => {
    const goal = goalId === null ? null : await holdGoal(db, goalId);
    if (goalId !== null && (goal === null || goal.removedAt !== null)) return refused('gone');
    const isNew = await insertStep(db, { id, ownerId: viewer.id, at: around.now() }, { ...step.value, goalId });
    if (isNew) await noteAct(db, viewer, around, { kind: 'step-added', action: 'C', objectId: id });
    return ok({ id });
  });
}

type Changing = { readonly id: string; readonly version: number; readonly typed: TypedStep };

/** Says a step otherwise. What another screen changed meanwhile is not overwritten; what it said is kept, to be put back. */
export async function changeStep(
  viewer: Viewer,
  around: Around,
  { id, version, typed }: Changing,
): Promise<Result<null, StepRefusal | 'gone' | 'changed-meanwhile'>> {
  const step = readStep(typed);
  if (!step.ok) return step;
  const now = step.value;
  return viewer.do(async (db) => {
    const there = await holdStep(db, id);
    if (there === null || there.removedAt !== null) return refused('gone');
    const { what, who, when } = there;
    if (what === now.what && who === now.who && when === now.when) return ok(null);
    if (there.version !== version) return refused('changed-meanwhile');
    await putStepWords(db, id, now, { what, who, when });
    await noteAct(db, viewer, around, { kind: 'step-changed', action: 'U', objectId: id });
    return ok(null);
  });
}
