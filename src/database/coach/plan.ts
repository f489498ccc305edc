import { sql } from 'kysely';
import type { GoalWords, PlanGoal, PlanStep, StepWords } from '../../domain/plan/plan.ts';
import type { Db } from '../door.ts';

/** What an owner needs beside what is shown: the version a form was drawn from, and whether the last change can be taken back. */
type Kept = { readonly version: number; readonly canGoBack: boolean; readonly removedAt: Date | null };
export type KeptGoal = Omit<PlanGoal, 'steps'> & Kept;
export type KeptStep = PlanStep & Kept;

const goalColumns = ['id', 'kind', 'words', 'support_kind as supportKind'] as const;
const stepColumns = ['id', 'goal_id as goalId', 'what', 'who_words as who', 'when_words as when'] as const;
const reachedOn = sql<string | null>`reached_on::text`.as('reachedOn');
const doneOn = sql<string | null>`done_on::text`.as('doneOn');
const canGoBack = sql<boolean>`before is not null`.as('canGoBack');

/** The goals of the viewer, also those taken away that can be put back. */
export const goalsOf = (db: Db): Promise<KeptGoal[]> =>
  db
    .selectFrom('plan_goal')
    .select([...goalColumns, reachedOn, 'version', canGoBack, 'removed_at as removedAt'])
    .orderBy('ordinal')
    .execute();

/** The steps of the viewer, also those taken away that can be put back. */
export const stepsOf = (db: Db): Promise<KeptStep[]> =>
  db
    .selectFrom('plan_step')
    .select([...stepColumns, doneOn, 'version', canGoBack, 'removed_at as removedAt'])
    .orderBy('ordinal')
    .execute();

/** The goals a guest may see. */
export const shownGoals = (db: Db): Promise<Omit<PlanGoal, 'steps'>[]> =>
  db
    .selectFrom('plan_goal')
    .select([...goalColumns, reachedOn])
    .orderBy('ordinal')
    .execute();

/** The steps a guest may see. */
export const shownSteps = (db: Db): Promise<PlanStep[]> =>
  db
    .selectFrom('plan_step')
    .select([...stepColumns, doneOn])
    .orderBy('ordinal')
    .execute();

type NewRow = { readonly id: string; readonly ownerId: string; readonly at: Date };

/** Keeps a goal. False when there is one with this id already. */
export async function insertGoal(db: Db, { id, ownerId, at }: NewRow, { kind, words, supportKind }: GoalWords): Promise<boolean> {
  const done = await db
    .insertInto('plan_goal')
    .values({ id, owner_id: ownerId, kind, words, support_kind: supportKind, created_at: at })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return Number(done.numInsertedOrUpdatedRows ?? 0) > 0;
}

/** Keeps a step, with the goal it belongs to or with none. False when there is one with this id already. */
export async function insertStep(
  db: Db,
  { id, ownerId, at }: NewRow,
  { what, who, when, goalId }: StepWords & { readonly goalId: string | null },
): Promise<boolean> {
  const done = await db
    .insertInto('plan_step')
    .values({ id, owner_id: ownerId, goal_id: goalId, what, who_words: who, when_words: when, created_at: at })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return Number(done.numInsertedOrUpdatedRows ?? 0) > 0;
}

/** A goal of the viewer, held until the transaction ends, with what it said before. */
export async function holdGoal(db: Db, id: string): Promise<(KeptGoal & { readonly before: GoalWords | null }) | null> {
  const row = await db
    .selectFrom('plan_goal')
    .select([...goalColumns, reachedOn, 'version', canGoBack, 'removed_at as removedAt', 'before'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** A step of the viewer, held until the transaction ends, with what it said before. */
export async function holdStep(db: Db, id: string): Promise<(KeptStep & { readonly before: StepWords | null }) | null> {
  const row = await db
    .selectFrom('plan_step')
    .select([...stepColumns, doneOn, 'version', canGoBack, 'removed_at as removedAt', 'before'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** Gives a goal other words, keeping those it had. */
export async function putGoalWords(db: Db, id: string, now: GoalWords, before: GoalWords): Promise<void> {
  await db
    .updateTable('plan_goal')
    .set((row) => ({
      kind: now.kind,
      words: now.words,
      support_kind: now.supportKind,
      before: JSON.stringify(before),
      version: row('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute();
}

/** Gives a step other words, keeping those it had. */
export async function putStepWords(db: Db, id: string, now: StepWords, before: StepWords): Promise<void> {
  await db
    .updateTable('plan_step')
    .set((row) => ({
      what: now.what,
      who_words: now.who,
      when_words: now.when,
      before: JSON.stringify(before),
      version: row('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute();
}

/** Says on which day a goal was reached, or that it was not (null). */
export async function setReached(db: Db, id: string, day: string | null): Promise<void> {
  await db.updateTable('plan_goal').set({ reached_on: day }).where('id', '=', id).execute();
}

/** Says on which day a step was done, or that it was not (null). */
export async function setDone(db: Db, id: string, day: string | null): Promise<void> {
  await db.updateTable('plan_step').set({ done_on: day }).where('id', '=', id).execute();
}

/** Marks a goal or a step as taken away, or as there again (null). */
export async function setRemoved(db: Db, table: 'plan_goal' | 'plan_step', id: string, at: Date | null): Promise<void> {
  await db.updateTable(table).set({ removed_at: at }).where('id', '=', id).execute();
}

/** Takes away for good what was removed from plans and sheets 14 days ago or longer, and sheets whose grant ended. As `naober_jobs`, who sees only those. */
export async function clearPlans(db: Db): Promise<void> {
  for (const table of ['plan_step', 'plan_goal', 'own_view_mark', 'own_view'] as const) await db.deleteFrom(table).execute();
}
