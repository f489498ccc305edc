import type { Departure } from '../domain/circle/departure.ts';
import type { Db } from './door.ts';

/** What the viewer said about people who left. */
export async function readDepartures(db: Db): Promise<readonly Departure[]> {
  const rows = await db.selectFrom('departure').select(['alter_id', 'reason', 'words']).execute();
  return rows.map(({ alter_id, reason, words }) => ({ alterId: alter_id, reason, words }));
}

type Kept = Departure & { readonly circleId: string; readonly ownerId: string; readonly at: Date };

/** Keeps why somebody left; a later answer replaces the one before. */
export async function putDeparture(db: Db, { alterId, circleId, ownerId, reason, words, at }: Kept): Promise<void> {
  await db
    .insertInto('departure')
    .values({ alter_id: alterId, circle_id: circleId, owner_id: ownerId, reason, words, said_at: at })
    .onConflict((conflict) => conflict.columns(['owner_id', 'alter_id']).doUpdateSet({ reason, words, said_at: at }))
    .execute();
}

/** Forgets why somebody left. */
export async function removeDeparture(db: Db, alterId: string): Promise<void> {
  await db.deleteFrom('departure').where('alter_id', '=', alterId).execute();
}
