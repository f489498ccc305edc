import { sql } from 'kysely';
import type { Db } from './door.ts';

/** What somebody who takes part changes about themselves; all of it as `naober_guest`, about the viewer. Each answers whether it changed anything. */

const self = sql<string>`app.viewer()`;
const changed = (done: { readonly numUpdatedRows: bigint }): boolean => done.numUpdatedRows > 0n;

/** They take part no more. What they had agreed stops with it, at the same moment. */
export async function leave(db: Db, at: Date): Promise<boolean> {
  await db
    .updateTable('agreement')
    .set((row) => ({ state: 'stopped', ended_at: at, version: row('version', '+', 1) }))
    .where('participant_id', '=', self)
    .where('state', 'in', ['asked', 'agreed'])
    .execute();
  const done = await db
    .updateTable('participant')
    .set({ left_at: at })
    .where('id', '=', self)
    .where('left_at', 'is', null)
    .executeTakeFirst();
  return changed(done);
}

/** They take part after all: what stopped with their leaving stands again as it did. `since`: no longer ago than this. */
export async function comeBack(db: Db, since: Date): Promise<boolean> {
  const before = await db.selectFrom('participant').select('left_at').where('id', '=', self).executeTakeFirst();
  const left = before?.left_at ?? null;
  if (left === null || left < since) return false;
  await db.updateTable('participant').set({ left_at: null }).where('id', '=', self).execute();
  await db
    .updateTable('agreement')
    .set((row) => ({
      state: sql<'asked' | 'agreed'>`case when answered_at is null or answer = 'otherwise' then 'asked' else 'agreed' end`,
      ended_at: null,
      version: row('version', '+', 1),
    }))
    .where('participant_id', '=', self)
    .where('state', '=', 'stopped')
    .where('ended_at', '=', left)
    .execute();
  return true;
}

type Card = { readonly version: number } & ({ readonly pausedUntil: Date | null } | { readonly notApproach: boolean });

/** A pause until a day, or none; or whether they are to be left in peace. Nothing when another screen said otherwise meanwhile. */
export async function changeCard(db: Db, card: Card): Promise<boolean> {
  const said = 'pausedUntil' in card ? { paused_until: card.pausedUntil } : { not_approach: card.notApproach };
  const done = await db
    .updateTable('participant_card')
    .set((row) => ({ ...said, version: row('version', '+', 1) }))
    .where('participant_id', '=', self)
    .where('version', '=', card.version)
    .executeTakeFirst();
  return changed(done);
}

/** Binds this participation to the person's own space, or unbinds it (null). */
export async function bindPerson(db: Db, personId: string | null): Promise<boolean> {
  const done = await db
    .updateTable('participant')
    .set({ person_id: personId })
    .where('id', '=', self)
    .where('person_id', 'is distinct from', personId)
    .executeTakeFirst();
  return changed(done);
}
