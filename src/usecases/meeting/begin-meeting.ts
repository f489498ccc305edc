import { holdMeeting, insertMeeting, type KeptMeeting, type MeetingChange, putMeeting } from '../../database/meeting/meetings.ts';
import type { Viewer } from '../../database/viewer.ts';
import { ownWords } from '../../domain/circle/own-words.ts';
import { freeLine, neededWords } from '../../domain/plan/read-words.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import { idOfAct } from '../act-id.ts';
import type { Around } from '../around.ts';
import { noteBy } from '../log/note.ts';

export type GoalProblem = 'words-missing' | 'words-too-long';

/** Begins a meeting with what it is for. Nobody hears of it. The same form sent again is the same meeting. */
export async function beginMeeting(
  viewer: Viewer,
  around: Around,
  { actId, goal }: { readonly actId: string; readonly goal: string },
): Promise<Result<{ id: string }, GoalProblem>> {
  const words = neededWords(goal);
  if (!words.ok) return words;
  const id = idOfAct(viewer.id, { actId, kind: 'meeting-begun', said: words.value });
  return viewer.do(async (db) => {
    const isNew = await insertMeeting(db, { id, ownerId: viewer.id, at: around.now(), goal: words.value });
    if (isNew) await noteBy(db, viewer, around, { kind: 'meeting-begun', action: 'C', objectId: id });
    return ok({ id });
  });
}

/** What can be written about a meeting as a whole. */
export type TypedMeeting = { readonly goal: string; readonly place: string; readonly briefing: string };

type Writing = { readonly id: string; readonly version: number; readonly typed: TypedMeeting };

/** Writes down what a meeting is for, where, and what everybody is told beforehand. What another screen changed meanwhile is not overwritten. */
export async function writeMeeting(
  viewer: Viewer,
  around: Around,
  { id, version, typed }: Writing,
): Promise<Result<null, GoalProblem | 'no-such-meeting' | 'changed-meanwhile'>> {
  const [goal, place, briefing] = [neededWords(typed.goal), freeLine(typed.place), ownWords(typed.briefing)];
  if (!goal.ok) return goal;
  if (!place.ok) return place;
  if (!briefing.ok) return briefing;
  const said = { goal: goal.value, place: place.value, briefing: briefing.value };
  return viewer.do(async (db) => {
    const there = await holdMeeting(db, id);
    if (there === null || there.removedAt !== null) return refused('no-such-meeting');
    if (isSame(there, said)) return ok(null);
    if (there.version !== version) return refused('changed-meanwhile');
    await putMeeting(db, id, said);
    await noteBy(db, viewer, around, { kind: 'meeting-changed', action: 'U', objectId: id });
    return ok(null);
  });
}

const isSame = (there: KeptMeeting, { goal, place, briefing }: MeetingChange) =>
  there.goal === goal && there.place === place && there.briefing === briefing;

/** Takes a meeting away, or puts it back: whoever was asked sees nothing of it meanwhile. Agreements that came of it stay. Said twice is said once. */
export const removeMeeting = (
  viewer: Viewer,
  around: Around,
  { id, removed }: { readonly id: string; readonly removed: boolean },
): Promise<Result<null, 'no-such-meeting'>> =>
  viewer.do(async (db) => {
    const there = await holdMeeting(db, id);
    if (there === null) return refused('no-such-meeting');
    if ((there.removedAt !== null) === removed) return ok(null);
    await putMeeting(db, id, { removedAt: removed ? around.now() : null });
    const [kind, action] = removed ? (['meeting-removed', 'D'] as const) : (['meeting-put-back', 'U'] as const);
    await noteBy(db, viewer, around, { kind, action, objectId: id });
    return ok(null);
  });
