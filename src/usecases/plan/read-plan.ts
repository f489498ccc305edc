import { goalsOf, type KeptGoal, type KeptStep, shownGoals, shownSteps, stepsOf } from '../../database/coach/plan.ts';
import { openSuggestions } from '../../database/coach/suggestions.ts';
import type { Guest } from '../../database/guest.ts';
import type { Viewer } from '../../database/viewer.ts';
import { type Plan, planOf } from '../../domain/plan/plan.ts';

export type { KeptGoal, KeptStep } from '../../database/coach/plan.ts';

/** The owner's own plan: all of it, what was taken away and can be put back, and how many suggestions wait. */
export type OwnPlan = {
  readonly goals: readonly KeptGoal[];
  readonly steps: readonly KeptStep[];
  readonly removed: readonly (KeptGoal | KeptStep)[];
  readonly suggestions: number;
};

export const readPlan = (viewer: Viewer): Promise<OwnPlan> =>
  viewer.do(async (db) => {
    const [goals, steps] = [await goalsOf(db), await stepsOf(db)];
    const isThere = ({ removedAt }: { readonly removedAt: Date | null }) => removedAt === null;
    return {
      goals: goals.filter(isThere),
      steps: steps.filter(isThere),
      removed: [...goals, ...steps].filter((one) => !isThere(one)),
      suggestions: (await openSuggestions(db)).length,
    };
  });

/** The plan as somebody sees it whom a grant shows it to. */
export const readShownPlan = (guest: Guest): Promise<Plan> =>
  guest.sees('plan', async (db) => planOf({ goals: await shownGoals(db), steps: await shownSteps(db) }));
