import { sql } from 'kysely';
import type { OpensFirst } from '../../domain/home/opens-first.ts';
import type { Db } from '../door.ts';

/** How the viewer wants a day to begin. `putAwayOn`: the last day on which the one thing to think about was put away (2026-11-22). */
export type DayChoice = { readonly opens: OpensFirst; readonly putAwayOn: string | null };

/** What the viewer chose; the circle first, and nothing put away, while nothing was chosen. As the owner, like the rest of this file. */
export const dayChoiceOf = async (db: Db): Promise<DayChoice> =>
  (await db
    .selectFrom('day_choice')
    .select(['opens', sql<string | null>`put_away_on::text`.as('putAwayOn')])
    .executeTakeFirst()) ?? { opens: 'circle', putAwayOn: null };

/** Keeps it, in the place of what was chosen before. */
export async function putDayChoice(db: Db, ownerId: string, { opens, putAwayOn }: DayChoice): Promise<void> {
  const chosen = { opens, put_away_on: putAwayOn };
  await db
    .insertInto('day_choice')
    .values({ owner_id: ownerId, ...chosen })
    .onConflict((conflict) => conflict.column('owner_id').doUpdateSet(chosen))
    .execute();
}
