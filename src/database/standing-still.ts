import { sql } from 'kysely';
import type { Db } from './door.ts';

/** Since when nobody but the viewer gets in because they want nothing for a while; null when that is not so. As the owner, like all of this file. */
export async function stillSince(db: Db): Promise<Date | null> {
  const row = await db.selectFrom('owner').select(['shut_at', 'shut_why']).executeTakeFirst();
  return row?.shut_why === 'frozen' ? row.shut_at : null;
}

/** Lets nobody but the viewer in. False when it was shut already. */
export async function shutForNow(db: Db, now: Date): Promise<boolean> {
  const done = await db
    .updateTable('owner')
    .set({ shut_at: now, shut_why: 'frozen' })
    .where('shut_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** Lets everybody in again who may. False when the viewer had not shut it. */
export async function openAgain(db: Db): Promise<boolean> {
  const done = await db
    .updateTable('owner')
    .set({ shut_at: null, shut_why: null })
    .where('shut_why', '=', 'frozen')
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

const coming = sql<boolean>`state in ('asked', 'agreed') and until_on >= app.moment()::date`;

/** How many agreements of the viewer are still to come, asked or agreed. */
export async function countComing(db: Db): Promise<number> {
  const row = await db
    .selectFrom('agreement')
    .select((of) => of.fn.countAll<string>().as('count'))
    .where(coming)
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

/** Calls off every agreement that is still to come; answers which. */
export async function callOffComing(db: Db, now: Date): Promise<readonly string[]> {
  const rows = await db
    .updateTable('agreement')
    .set((row) => ({ state: 'called-off', ended_at: now, version: row('version', '+', 1) }))
    .where(coming)
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}
