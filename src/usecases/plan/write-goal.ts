import { holdGoal, insertGoal, putGoalWords } from '../../database/coach/plan.ts';
import type { Viewer } from '../../database/viewer.ts';
import { supportKinds } from '../../domain/circle/support-kinds.ts';
import { type GoalWords, isGoalKind } from '../../domain/plan/plan.ts';
import { neededWords } from '../../domain/plan/read-words.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import { idOfAct } from '../act-id.ts';
import type { Around } from '../around.ts';
import { noteAct } from './note-act.ts';

/** A goal as it was typed. */
export type TypedGoal = { readonly kind: string; readonly words: string; readonly supportKind: string };
export type GoalRefusal = 'kind-missing' | 'words-missing' | 'words-too-long';

/** What was typed as a goal, or what is missing in it. */
function readGoal({ kind, words, supportKind }: TypedGoal): Result<GoalWords, GoalRefusal> {
  if (!isGoalKind(kind)) return refused('kind-missing');
  const said = neededWords(words);
  if (!said.ok) return said;
  return ok({ kind, words: said.value, supportKind: supportKinds.find((one) => one === supportKind) ?? null });
}

/** Writes a goal down. The same form sent again is the same goal. */
export async function addGoal(
  viewer: Viewer,
  around: Around,
  { actId, typed }: { readonly actId: string; readonly typed: TypedGoal },
): Promise<Result<{ id: string }, GoalRefusal>> {
  const goal = readGoal(typed);
  if (!goal.ok) return goal;
  const id = idOfAct(viewer.id, { actId, kind: 'goal-added', said: goal.value });
  return viewer.do(async (db) => {
    const isNew = await insertGoal(db, { id, ownerId: viewer.id, at: around.now() }, goal.value);
    if (isNew) await noteAct(db, viewer, around, { kind: 'goal-added', action: 'C', objectId: id });
    return ok({ id });
  });
}

type Changing = { readonly id: string; readonly version: number; readonly typed: TypedGoal };

/** Says a goal otherwise. What another screen changed meanwhile is not overwritten; what it said is kept, to be put back. */
export async function changeGoal(
  viewer: Viewer,
  around: Around,
  { id, version, typed }: Changing,
): Promise<Result<null, GoalRefusal | 'gone' | 'changed-meanwhile'>> {
  const goal = readGoal(typed);
  if (!goal.ok) return goal;
  const now = goal.value;
  return viewer.do(async (db) => {
    const there = await holdGoal(db, id);
    if (there === null || there.removedAt !== null) return refused('gone');
    const { kind, words, supportKind } = there;
    if (kind === now.kind && words === now.words && supportKind === now.supportKind) return ok(null);
    if (there.version !== version) return refused('changed-meanwhile');
    await putGoalWords(db, id, now, { kind, words, supportKind });
    await noteAct(db, viewer, around, { kind: 'goal-changed', action: 'U', objectId: id });
    return ok(null);
  });
}
