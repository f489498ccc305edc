import { sql } from 'kysely';
import type { Db } from '../door.ts';

/** A few words on an agreement. `byId`: the owner, or the participant who does it. */
export type AgreementNote = {
  readonly id: string;
  readonly agreementId: string;
  readonly byId: string;
  readonly onDay: string | null;
  readonly words: string;
  readonly writtenAt: Date;
};

/** The notes written after a moment, of the agreements this role and viewer may see; the newest last. */
export const notesSince = (db: Db, since: Date): Promise<AgreementNote[]> =>
  db
    .selectFrom('agreement_note')
    .select(['id', 'agreement_id as agreementId', 'by_id as byId', 'words', 'written_at as writtenAt'])
    .select(sql<string | null>`on_day::text`.as('onDay'))
    .where('written_at', '>', since)
    .orderBy('written_at')
    .orderBy('id')
    .execute();

/** Keeps a note. False when the same form was sent before. */
export async function insertNote(
  db: Db,
  { id, agreementId, byId, onDay, words, writtenAt, ownerId }: AgreementNote & { readonly ownerId: string },
): Promise<boolean> {
  const row = { id, agreement_id: agreementId, owner_id: ownerId, by_id: byId, on_day: onDay, words, written_at: writtenAt };
  const done = await db
    .insertInto('agreement_note')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(done.numInsertedOrUpdatedRows) > 0;
}

/** Takes a note back; only who wrote it does. */
export async function dropNote(db: Db, id: string, byId: string): Promise<boolean> {
  const done = await db.deleteFrom('agreement_note').where('id', '=', id).where('by_id', '=', byId).executeTakeFirst();
  return Number(done.numDeletedRows) > 0;
}
