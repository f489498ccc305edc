import { sql } from 'kysely';
import { checkMonths, type Ending, notPrepared } from '../../domain/trajectory/ending.ts';
import type { Db } from '../door.ts';
import type { Trajectory } from './trajectories.ts';

/** How far the end of a trajectory is prepared, with the version a form was drawn from (0 while nothing was said), and the days to look back. */
export type KeptEnding = Ending & {
  readonly version: number;
  readonly lookBack: readonly { readonly months: number; readonly dueOn: string }[];
};

export async function endingOf(db: Db, trajectoryId: string): Promise<KeptEnding> {
  const said = await db
    .selectFrom('trajectory_ending')
    .select(['goes_on as goesOn', 'handed_over as handedOver', sql<string | null>`farewell_on::text`.as('farewellOn'), 'version'])
    .where('trajectory_id', '=', trajectoryId)
    .executeTakeFirst();
  const lookBack = await db
    .selectFrom('trajectory_check')
    .select(['months', sql<string>`due_on::text`.as('dueOn')])
    .where('trajectory_id', '=', trajectoryId)
    .orderBy('months')
    .execute();
  return { ...notPrepared, version: 0, ...said, checks: lookBack.map(({ months }) => months), lookBack };
}

type Of = Pick<Trajectory, 'id' | 'participantId'> & { readonly ownerId: string };
type Said = Pick<Ending, 'goesOn' | 'handedOver' | 'farewellOn'> & { readonly lookBack: readonly (string | null)[] };

/** Keeps how the end is prepared, and the days to look back after 3 and 6 months (null leaves one as it is). */
export async function putEnding(db: Db, { id, participantId, ownerId }: Of, said: Said): Promise<void> {
  const whose = { trajectory_id: id, owner_id: ownerId, participant_id: participantId };
  const words = { goes_on: said.goesOn, handed_over: said.handedOver, farewell_on: said.farewellOn };
  await db
    .insertInto('trajectory_ending')
    .values({ ...whose, ...words })
    .onConflict((conflict) =>
      conflict.column('trajectory_id').doUpdateSet((row) => ({ ...words, version: row('trajectory_ending.version', '+', 1) })),
    )
    .execute();
  for (const [at, months] of checkMonths.entries()) {
    const due_on = said.lookBack[at] ?? null;
    if (due_on === null) continue;
    await db
      .insertInto('trajectory_check')
      .values({ ...whose, months, due_on })
      .onConflict((conflict) => conflict.columns(['trajectory_id', 'months']).doUpdateSet({ due_on }))
      .execute();
  }
}
