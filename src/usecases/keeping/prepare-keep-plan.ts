import { readCircleOf } from '../../database/circles.ts';
import { goalsOf } from '../../database/coach/plan.ts';
import { holdRhythm } from '../../database/keeping/rhythms.ts';
import type { Viewer } from '../../database/viewer.ts';
import type { Weekday } from '../../domain/agenda/day.ts';
import { dutchDay } from '../../domain/agreements/dutch-day.ts';
import { longestBeside } from '../../domain/keeping/gaps.ts';
import { askOf, type KeepPlanOften, type KeepPlanPart, keepPlanTiming } from '../../domain/keeping/keep-plan.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import { prepareAsk } from '../asking/prepare-ask.ts';
import { addGoal } from '../plan/write-goal.ts';
import { addStep } from '../plan/write-step.ts';
import { chooseRhythm } from './choose-rhythm.ts';

/** A piece of the plan as it was chosen. `words`: what the goal, the step and the ask are called, in the owner's language. */
export type KeepPlanPiece = {
  readonly actId: string;
  readonly part: KeepPlanPart;
  readonly alterIds: readonly string[];
  readonly on: Weekday;
  readonly often: KeepPlanOften;
  /** Whether the owner also wants to be asked whether they spoke to these. */
  readonly remember: boolean;
  readonly words: {
    readonly goal: string;
    readonly what: string;
    readonly step: (names: readonly string[]) => string;
    readonly when: string;
  };
};

/**
 * Prepares a piece of the plan to keep in touch: an ask that is not sent, a step of the plan, and, if so wished, a rhythm for who has none. The same
 * form sent again makes nothing new.
 */
export async function prepareKeepPlan(
  viewer: Viewer,
  around: Around,
  piece: KeepPlanPiece,
): Promise<Result<{ askId: string }, 'nobody' | 'not-prepared'>> {
  const { actId, part, alterIds, on, often, words } = piece;
  const names = await namesOf(viewer, alterIds);
  if (names.length === 0) return refused('nobody');
  const { kind, support, oneIsEnough } = askOf[part];
  const { timing, answerBy } = keepPlanTiming(on, often, dutchDay(around.now()));
  const wanted = oneIsEnough ? 1 : names.length;
  const asked = await prepareAsk(viewer, around, { actId, kind, support, what: words.what, timing, answerBy, wanted });
  if (!asked.ok) return refused('not-prepared');
  const goalId = await goalCalled(viewer, around, words.goal);
  const typed = { what: words.step(names), who: '', when: words.when };
  await addStep(viewer, around, { actId, goalId, typed });
  if (piece.remember) for (const alterId of alterIds) await rememberToo(viewer, around, alterId, often);
  return ok(asked.value);
}

/** The names of those who are there now, in the order of the circle. */
const namesOf = (viewer: Viewer, ids: readonly string[]): Promise<readonly string[]> =>
  viewer.do(async (db) => {
    const alters = (await readCircleOf(db))?.circle.alters ?? [];
    return alters.filter(({ id, status }) => status === 'present' && ids.includes(id)).map(({ name }) => name);
  });

/** The goal of that name, which stands there already or is written now; null when it can't be written. */
async function goalCalled(viewer: Viewer, around: Around, words: string): Promise<string | null> {
  const goals = await viewer.do(goalsOf);
  const there = goals.find((goal) => goal.removedAt === null && goal.reachedOn === null && goal.words === words);
  if (there !== undefined) return there.id;
  const typed = { kind: 'maintain', words, supportKind: '' };
  const added = await addGoal(viewer, around, { actId: `keep-plan-${goals.length}`, typed });
  return added.ok ? added.value.id : null;
}

/** Whoever has a rhythm already keeps it. */
async function rememberToo(viewer: Viewer, around: Around, alterId: string, often: KeepPlanOften): Promise<void> {
  const there = await viewer.do((db) => holdRhythm(db, alterId));
  if (there !== null && there.idealDays !== null && there.stoppedOn === null) return;
  const birthday = there?.birthday ?? false;
  await chooseRhythm(viewer, around, {
    alterId,
    ideal: often,
    longest: longestBeside(often),
    birthday,
    version: there?.version ?? 0,
  });
}
