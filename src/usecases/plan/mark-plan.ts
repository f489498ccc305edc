import { holdGoal, holdStep, putGoalWords, putStepWords, setDone, setReached, setRemoved } from '../../database/coach/plan.ts';
import type { Db } from '../../database/door.ts';
import type { Viewer } from '../../database/viewer.ts';
import { dutchDay } from '../../domain/agreements/dutch-day.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import { noteAct } from './note-act.ts';

/** What can be done with a goal or a step in one press. 'as-it-was' gives back the words of before the last change. */
export const markings = ['done', 'not-done', 'remove', 'put-back', 'as-it-was'] as const;
export type Marking = (typeof markings)[number];

export const isMarking = (text: string): text is Marking => markings.some((one) => one === text);

type Marked = {
  readonly what: 'goal' | 'step';
  readonly id: string;
  readonly marking: Marking;
  /** The version the form was drawn from; going back to what was said goes from there only. */
  readonly version: number;
};

type Held = {
  readonly version: number;
  readonly canGoBack: boolean;
  readonly removedAt: Date | null;
  readonly day: string | null;
};

async function hold(db: Db, { what, id }: Marked): Promise<Held | null> {
  if (what === 'goal') {
    const goal = await holdGoal(db, id);
    return goal === null ? null : { ...goal, day: goal.reachedOn };
  }
  const step = await holdStep(db, id);
  return step === null ? null : { ...step, day: step.doneOn };
}

async function goBack(db: Db, { what, id }: Marked): Promise<void> {
  if (what === 'goal') {
    const goal = await holdGoal(db, id);
    if (goal?.before)
      await putGoalWords(db, id, goal.before, { kind: goal.kind, words: goal.words, supportKind: goal.supportKind });
    return;
  }
  const step = await holdStep(db, id);
  if (step?.before) await putStepWords(db, id, step.before, { what: step.what, who: step.who, when: step.when });
}

/** Whether this marking still changes anything: pressed twice, the second time it does not. */
function changesAnything({ marking, version }: Marked, there: Held): boolean {
  switch (marking) {
    case 'done':
      return there.day === null;
    case 'not-done':
      return there.day !== null;
    case 'remove':
      return there.removedAt === null;
    case 'put-back':
      return there.removedAt !== null;
    case 'as-it-was':
      return there.canGoBack && there.version === version;
  }
}

/** Marks a goal or a step. Everything here can be undone by another marking; what is so already stays as it is. */
export const markPlan = (viewer: Viewer, around: Around, asked: Marked): Promise<Result<null, 'gone'>> =>
  viewer.do(async (db) => {
    const there = await hold(db, asked);
    if (there === null) return refused('gone');
    if (!changesAnything(asked, there)) return ok(null);
    const { what, id, marking } = asked;
    const table = what === 'goal' ? 'plan_goal' : 'plan_step';
    if (marking === 'done' || marking === 'not-done') {
      const day = marking === 'done' ? dutchDay(around.now()) : null;
      await (what === 'goal' ? setReached(db, id, day) : setDone(db, id, day));
    } else if (marking === 'as-it-was') await goBack(db, asked);
    else await setRemoved(db, table, id, marking === 'remove' ? around.now() : null);
    await noteAct(db, viewer, around, { kind: `${what}-${marking}`, action: marking === 'remove' ? 'D' : 'U', objectId: id });
    return ok(null);
  });
