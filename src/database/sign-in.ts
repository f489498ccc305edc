import type { Db } from './door.ts';

type NewSession = { readonly tokenHash: Uint8Array; readonly ownerId: string; readonly now: Date; readonly expiresAt: Date };

/** A browser in which a space is open, and until when that space itself lasts. */
export type FoundSession = {
  readonly ownerId: string;
  readonly language: string;
  readonly slug: string | null;
  readonly lastSeenAt: Date;
  readonly eraseAfter: Date | null;
  readonly wipeAfter: Date | null;
};

/** Keeps a browser in which a space is open. Only the hash of its cookie reaches the store. As `naober_sign_in`, like all of this file. */
export async function openSession(db: Db, { tokenHash, ownerId, now, expiresAt }: NewSession): Promise<void> {
  await db
    .insertInto('device_session')
    .values({ token_hash: tokenHash, owner_id: ownerId, created_at: now, last_seen_at: now, expires_at: expiresAt })
    .execute();
}

/** The session behind the hash of a cookie, or null when there is none or its time is over. Changes nothing. */
export async function findSession(db: Db, tokenHash: Uint8Array, now: Date): Promise<FoundSession | null> {
  const found = await db
    .selectFrom('device_session')
    .innerJoin('owner', 'owner.id', 'device_session.owner_id')
    .select([
      'owner.id as ownerId',
      'owner.language',
      'owner.slug',
      'device_session.last_seen_at as lastSeenAt',
      'owner.erase_after as eraseAfter',
      'owner.wipe_after as wipeAfter',
    ])
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return found ?? null;
}

/** Notes that the browser was seen, and lets its session last until `expiresAt`. */
export async function keepSession(db: Db, tokenHash: Uint8Array, now: Date, expiresAt: Date): Promise<void> {
  await db
    .updateTable('device_session')
    .set({ last_seen_at: now, expires_at: expiresAt })
    .where('token_hash', '=', tokenHash)
    .execute();
}

/** Shuts the space in this browser. */
export async function closeSession(db: Db, tokenHash: Uint8Array): Promise<void> {
  await db.deleteFrom('device_session').where('token_hash', '=', tokenHash).execute();
}

/** Shuts the space in every browser of this owner. */
export async function closeSessionsOf(db: Db, ownerId: string): Promise<void> {
  await db.deleteFrom('device_session').where('owner_id', '=', ownerId).execute();
}
