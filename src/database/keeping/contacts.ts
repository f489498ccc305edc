import { sql } from 'kysely';
import type { ContactHow } from '../../domain/keeping/contact.ts';
import type { Db } from '../door.ts';

/** Contact the owner noted. Days as text. */
export type NotedContact = {
  readonly id: string;
  readonly alterId: string;
  readonly onDay: string;
  readonly how: ContactHow;
  readonly saidOn: string;
};

const selection = (db: Db) =>
  db
    .selectFrom('contact_moment')
    .select(['id', 'alter_id as alterId', 'how'])
    .select([sql<string>`on_day::text`.as('onDay'), sql<string>`said_on::text`.as('saidOn')]);

/** All contact the viewer noted, with everybody, in no order. */
export const notedContacts = (db: Db): Promise<NotedContact[]> => selection(db).execute();

/** What was noted about one, the last first, at most `most`. */
export const contactsWith = (db: Db, alterId: string, most: number): Promise<NotedContact[]> =>
  selection(db).where('alter_id', '=', alterId).orderBy('on_day', 'desc').orderBy('id').limit(most).execute();

type New = NotedContact & { readonly ownerId: string; readonly circleId: string };

/** Notes contact. False when it was noted already under this id. */
export async function insertContact(db: Db, { id, alterId, circleId, ownerId, onDay, how, saidOn }: New): Promise<boolean> {
  const done = await db
    .insertInto('contact_moment')
    .values({ id, alter_id: alterId, circle_id: circleId, owner_id: ownerId, on_day: onDay, how, said_on: saidOn })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return Number(done.numInsertedOrUpdatedRows ?? 0) > 0;
}

/** Takes a note away; answers what it said, or null when there was none. */
export async function deleteContact(db: Db, id: string): Promise<NotedContact | null> {
  const there = await selection(db).where('id', '=', id).forUpdate().executeTakeFirst();
  if (there === undefined) return null;
  await db.deleteFrom('contact_moment').where('id', '=', id).execute();
  return there;
}
