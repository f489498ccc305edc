import { sql } from 'kysely';
import type { Visit } from '../../domain/community/visit.ts';
import type { Db } from '../door.ts';

const selection = (db: Db) =>
  db
    .selectFrom('community_visit')
    .select(['id', 'offer_id as offerId', 'what', 'at_place as atPlace', 'limits', 'appointment_id as appointmentId', 'version'])
    .select(sql<boolean>`stopped_at is not null`.as('stopped'))
    .orderBy('created_at', 'desc')
    .orderBy('id');

/** What the viewer would like to go and see, the last chosen first, also what they stopped with. */
export const visitsOf = (db: Db): Promise<Visit[]> => selection(db).execute();

/** One of them, held until the transaction ends when it is going to be changed; or null. */
export async function visitWithId(db: Db, id: string, held = false): Promise<Visit | null> {
  const one = selection(db).where('id', '=', id);
  return (await (held ? one.forUpdate() : one).executeTakeFirst()) ?? null;
}

type New = Pick<Visit, 'id' | 'offerId' | 'what' | 'atPlace' | 'limits'> & { readonly ownerId: string; readonly at: Date };

/** Keeps a new one. False when it is there already: the same form sent again. */
export async function insertVisit(db: Db, { id, ownerId, offerId, what, atPlace, limits, at }: New): Promise<boolean> {
  const done = await db
    .insertInto('community_visit')
    .values({ id, owner_id: ownerId, offer_id: offerId, what, at_place: atPlace, limits, created_at: at })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return Number(done.numInsertedOrUpdatedRows) > 0;
}

type Change = { readonly limits?: string | null; readonly appointmentId?: string | null; readonly stoppedAt?: Date | null };

/** Changes one that is held. */
export async function changeVisit(db: Db, id: string, { limits, appointmentId, stoppedAt }: Change): Promise<void> {
  await db
    .updateTable('community_visit')
    .set((row) => ({
      version: row('version', '+', 1),
      ...(limits === undefined ? {} : { limits }),
      ...(appointmentId === undefined ? {} : { appointment_id: appointmentId }),
      ...(stoppedAt === undefined ? {} : { stopped_at: stoppedAt }),
    }))
    .where('id', '=', id)
    .execute();
}
