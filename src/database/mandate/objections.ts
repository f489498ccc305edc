import type { Objection } from '../../domain/mandate/removal.ts';
import type { Db } from '../door.ts';

/** An objection with its words. `helpedBy` is who typed beside the owner. */
export type KeptObjection = Objection & { readonly words: string; readonly helpedBy: string | null; readonly recordedAt: Date };

/** The objections this viewer may know of, the newest first: an owner all; others their own, or all with a mandate about contacts. */
export const objectionsOf = (db: Db): Promise<KeptObjection[]> =>
  db
    .selectFrom('objection')
    .select([
      'id',
      'alter_id as alterId',
      'words',
      'recorded_by as recordedBy',
      'helped_by as helpedBy',
      'recorded_at as recordedAt',
      'settled_at as settledAt',
    ])
    .orderBy('recorded_at', 'desc')
    .orderBy('id')
    .execute();

/** Keeps an objection; the same id again changes nothing. Answers whether it is new. */
export async function insertObjection(
  db: Db,
  ownerId: string,
  { id, alterId, words, recordedBy, helpedBy, recordedAt }: Omit<KeptObjection, 'settledAt'>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await db
    .insertInto('objection')
    .values({
      id,
      owner_id: ownerId,
      alter_id: alterId,
      words,
      recorded_by: recordedBy,
      helped_by: helpedBy,
      recorded_at: recordedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows > 0n;
}

/** Settles an objection that stands; row-level security knows by whom. Answers whether it did. */
export async function settleObjectionAt(db: Db, id: string, by: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('objection')
    .set({ settled_at: at, settled_by: by })
    .where('id', '=', id)
    .where('settled_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
