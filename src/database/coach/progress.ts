import { sql } from 'kysely';
import type { Db } from '../door.ts';

/** How far a trajectory is, without anything of what it is about. `workerId` is the coach's, at the organisation. Days as text. */
export type Progress = {
  readonly id: string;
  readonly workerId: string | null;
  readonly fromOn: string;
  readonly untilOn: string;
  readonly closedOn: string | null;
  readonly steps: readonly { readonly step: number; readonly doneOn: string }[];
};

/** As `naober_sees_progress`, by a coordinator: the store lets through what owners let be seen, and no more columns than these. */
export async function progressOf(db: Db): Promise<readonly Progress[]> {
  const rows = await db
    .selectFrom('trajectory')
    .innerJoin('participant', 'participant.id', 'trajectory.participant_id')
    .select(['trajectory.id', 'participant.worker_id as workerId'])
    .select([sql<string>`from_on::text`.as('fromOn'), sql<string>`until_on::text`.as('untilOn')])
    .select(sql<string | null>`closed_on::text`.as('closedOn'))
    .orderBy('from_on')
    .orderBy('trajectory.id')
    .execute();
  const steps = await db
    .selectFrom('trajectory_step')
    .select(['trajectory_id as trajectoryId', 'step', sql<string | null>`done_on::text`.as('doneOn')])
    .orderBy('step')
    .execute();
  const done = (id: string) =>
    steps.flatMap(({ trajectoryId, step, doneOn }) => (trajectoryId === id && doneOn !== null ? [{ step, doneOn }] : []));
  return rows.map((row) => ({ ...row, steps: done(row.id) }));
}

/** Who works at the organisation of the viewer, as `naober_worker`, by id. */
export async function coachNames(db: Db): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('worker_card').select(['worker_id as id', 'name']).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
