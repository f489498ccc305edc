import { sql } from 'kysely';
import type { Db } from '../door.ts';

/** Going together with a coach. Days as text: 2026-11-22. */
export type Trajectory = {
  readonly id: string;
  readonly participantId: string;
  readonly fromOn: string;
  readonly untilOn: string;
  /** The kinds of support the owner says the coach gives. */
  readonly gives: readonly string[];
  readonly closedOn: string | null;
  readonly closedWhy: 'done' | 'stopped' | null;
};

/** A step that was said to be done, on which day. */
export type StepDone = { readonly step: number; readonly doneOn: string };

const day = (column: 'from_on' | 'until_on') => sql<string>`${sql.ref(column)}::text`;

const selection = (db: Db) =>
  db
    .selectFrom('trajectory')
    .select(['id', 'participant_id as participantId', 'gives', 'closed_why as closedWhy'])
    .select([day('from_on').as('fromOn'), day('until_on').as('untilOn'), sql<string | null>`closed_on::text`.as('closedOn')]);

/** Every trajectory the viewer, an owner, has or had; the newest first. */
export const trajectoriesOf = (db: Db): Promise<Trajectory[]> => selection(db).orderBy('from_on', 'desc').orderBy('id').execute();

/** One of them, held until the transaction ends; null when the viewer has none with this id. */
export const holdTrajectory = async (db: Db, id: string): Promise<Trajectory | null> =>
  (await selection(db).where('id', '=', id).forUpdate().executeTakeFirst()) ?? null;

/** The trajectory that runs with a participant; null when there is none. For a guest only their own. */
export const runningWith = async (db: Db, participantId: string): Promise<Trajectory | null> =>
  (await selection(db).where('participant_id', '=', participantId).where('closed_on', 'is', null).executeTakeFirst()) ?? null;

/** The steps that were done. */
export async function stepsDone(db: Db, trajectoryId: string): Promise<StepDone[]> {
  const rows = await db
    .selectFrom('trajectory_step')
    .select(['step', sql<string | null>`done_on::text`.as('doneOn')])
    .where('trajectory_id', '=', trajectoryId)
    .orderBy('step')
    .execute();
  return rows.flatMap(({ step, doneOn }) => (doneOn === null ? [] : [{ step, doneOn }]));
}

type NewTrajectory = Pick<Trajectory, 'id' | 'participantId' | 'fromOn' | 'untilOn' | 'gives'> & {
  readonly ownerId: string;
  readonly organisationId: string | null;
  readonly at: Date;
};

/** Keeps a trajectory. False when there is one with this id already. */
export async function insertTrajectory(db: Db, one: NewTrajectory): Promise<boolean> {
  const done = await db
    .insertInto('trajectory')
    .values({
      id: one.id,
      owner_id: one.ownerId,
      participant_id: one.participantId,
      organisation_id: one.organisationId,
      from_on: one.fromOn,
      until_on: one.untilOn,
      gives: [...one.gives],
      created_at: one.at,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return Number(done.numInsertedOrUpdatedRows ?? 0) > 0;
}

/** Says which kinds of support the coach gives. */
export async function setGives(db: Db, id: string, gives: readonly string[]): Promise<void> {
  await db
    .updateTable('trajectory')
    .set({ gives: [...gives] })
    .where('id', '=', id)
    .execute();
}

/** Closes a trajectory that runs. False when it was closed, or may not be. */
export async function closeTrajectory(db: Db, id: string, day: string, why: 'done' | 'stopped'): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('trajectory')
    .set({ closed_on: day, closed_why: why })
    .where('id', '=', id)
    .where('closed_on', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

type Marked = {
  readonly trajectoryId: string;
  readonly ownerId: string;
  readonly participantId: string;
  readonly step: number;
  readonly doneOn: string | null;
  readonly by: string;
};

/** Says on which day a step was done, or that it was not (null). */
export async function markStep(db: Db, { trajectoryId, ownerId, participantId, step, doneOn, by }: Marked): Promise<void> {
  const said = { done_on: doneOn, said_by: by };
  await db
    .insertInto('trajectory_step')
    .values({ trajectory_id: trajectoryId, owner_id: ownerId, participant_id: participantId, step, ...said })
    .onConflict((conflict) => conflict.columns(['trajectory_id', 'step']).doUpdateSet(said))
    .execute();
}
