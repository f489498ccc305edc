import type { Db } from '../door.ts';

/** An address a calendar follows; its token is known to nobody but who made it. */
export type Feed = { readonly id: string; readonly busyOnly: boolean; readonly createdAt: Date };

/** The addresses of this viewer that still work. */
export const feedsOf = (db: Db): Promise<Feed[]> =>
  db
    .selectFrom('calendar_feed')
    .select(['id', 'busy_only as busyOnly', 'created_at as createdAt'])
    .where('revoked_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute();

type New = Feed & { readonly tokenHash: Uint8Array; readonly ownerId: string; readonly participantId: string | null };

export async function insertFeed(db: Db, { id, tokenHash, ownerId, participantId, busyOnly, createdAt }: New): Promise<void> {
  const row = { id, token_hash: tokenHash, owner_id: ownerId, participant_id: participantId, busy_only: busyOnly };
  await db
    .insertInto('calendar_feed')
    .values({ ...row, created_at: createdAt })
    .execute();
}

/** Ends an address. False when there is none, or it ended before. */
export async function revokeFeed(db: Db, id: string, at: Date): Promise<boolean> {
  const done = await db
    .updateTable('calendar_feed')
    .set({ revoked_at: at })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return Number(done.numUpdatedRows) > 0;
}

/** Whose calendar an address is; null when it never was one or does not work any more. As `naober_sign_in`. */
export async function feedByHash(
  db: Db,
  tokenHash: Uint8Array,
): Promise<(Feed & { readonly ownerId: string; readonly participantId: string | null }) | null> {
  const row = await db
    .selectFrom('calendar_feed')
    .select(['id', 'busy_only as busyOnly', 'created_at as createdAt', 'owner_id as ownerId', 'participant_id as participantId'])
    .where('token_hash', '=', tokenHash)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}
