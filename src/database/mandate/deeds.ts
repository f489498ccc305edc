import type { Db } from '../door.ts';
import type { DeedKind } from '../mandate-tables.ts';

/** Something done on the owner's behalf, and why. */
export type Deed = {
  readonly id: string;
  readonly mandateId: string;
  readonly participantId: string;
  readonly kind: DeedKind;
  readonly objectId: string;
  readonly reason: string;
  readonly at: Date;
};

/** Keeps what is about to be done with its reason, before it is done; the same id again changes nothing. As `naober_acts`. */
export async function insertDeed(db: Db, ownerId: string, deed: Deed): Promise<boolean> {
  const { id, mandateId, participantId, kind, objectId, reason, at } = deed;
  const { numInsertedOrUpdatedRows = 0n } = await db
    .insertInto('mandate_deed')
    .values({
      id,
      owner_id: ownerId,
      mandate_id: mandateId,
      participant_id: participantId,
      kind,
      object_id: objectId,
      reason,
      at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows > 0n;
}

/** Everything done on behalf that this viewer may know of, the newest first: an owner all, a representative their own. */
export const deedsOf = (db: Db): Promise<Deed[]> =>
  db
    .selectFrom('mandate_deed')
    .select(['id', 'mandate_id as mandateId', 'participant_id as participantId', 'kind', 'object_id as objectId', 'reason', 'at'])
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(200)
    .execute();
