/**
 * What one can want with the people around one, as the field tells them apart: mend what faded, call on who is there, deepen, get to know
 * more people, keep what is good, keep at a distance, end. Source: the training NETWERKEN and the working elements under study.
 */
export const goalKinds = ['restore', 'activate', 'deepen', 'extend', 'maintain', 'bound', 'end'] as const;
export type GoalKind = (typeof goalKinds)[number];

export const isGoalKind = (text: string): text is GoalKind => goalKinds.some((one) => one === text);

/** What a goal says. `supportKind` is a kind of support, or null. */
export type GoalWords = { readonly kind: GoalKind; readonly words: string; readonly supportKind: string | null };

/** What a step says, all in words: what, by whom, when. */
export type StepWords = { readonly what: string; readonly who: string | null; readonly when: string | null };

/** A step as others may see it too. Days as text: 2026-11-22. */
export type PlanStep = StepWords & { readonly id: string; readonly goalId: string | null; readonly doneOn: string | null };

/** A goal with its steps, in the order in which they were written. */
export type PlanGoal = GoalWords & {
  readonly id: string;
  readonly reachedOn: string | null;
  readonly steps: readonly PlanStep[];
};

/** A plan as it is shown: goals with their steps, and steps that belong to no goal. */
export type Plan = { readonly goals: readonly PlanGoal[]; readonly loose: readonly PlanStep[] };

type Rows = { readonly goals: readonly Omit<PlanGoal, 'steps'>[]; readonly steps: readonly PlanStep[] };

/** Steps with the goal they belong to; those of a goal that is not shown stand by themselves. */
export function planOf({ goals, steps }: Rows): Plan {
  const known = new Set(goals.map(({ id }) => id));
  return {
    goals: goals.map((goal) => ({ ...goal, steps: steps.filter(({ goalId }) => goalId === goal.id) })),
    loose: steps.filter(({ goalId }) => goalId === null || !known.has(goalId)),
  };
}
