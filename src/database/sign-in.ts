import { sql } from 'kysely';
import type { Db } from './door.ts';

/** The owner behind a session or a code, as far as opening their space needs to know. */
export type SignedInOwner = {
  readonly id: string;
  readonly slug: string | null;
  readonly language: string;
  readonly createdAt: Date;
  /** When a draft that nobody kept is erased; null once it is kept. */
  readonly eraseAfter: Date | null;
  /** When a space its owner wiped is gone for good; null otherwise. */
  readonly wipeAfter: Date | null;
};

const ownerColumns = [
  'owner.id',
  'owner.slug',
  'owner.language',
  'owner.created_at as createdAt',
  'owner.erase_after as eraseAfter',
  'owner.wipe_after as wipeAfter',
] as const;

type NewOwner = {
  readonly id: string;
  readonly slug?: string;
  readonly language: string;
  readonly now: Date;
  readonly eraseAfter: Date | null;
};

/** Adds the owner of a space, once: the same id again changes nothing. As `naober_sign_in`, like everything in this file. */
export async function beginOwner(db: Db, { id, slug, language, now, eraseAfter }: NewOwner): Promise<void> {
  await db
    .insertInto('owner')
    .values({ id, slug: slug ?? null, language, created_at: now, erase_after: eraseAfter })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The owner with this id, or null. */
export async function ownerById(db: Db, id: string): Promise<SignedInOwner | null> {
  return (await db.selectFrom('owner').select(ownerColumns).where('id', '=', id).executeTakeFirst()) ?? null;
}

/** The owner with this slug, or null; only the people of the example town have one. */
export async function ownerBySlug(db: Db, slug: string): Promise<SignedInOwner | null> {
  return (await db.selectFrom('owner').select(ownerColumns).where('slug', '=', slug).executeTakeFirst()) ?? null;
}

/** The one owner of this store, or null when there is none or more than one: on somebody's own machine it is clear whose it is. */
export async function theOnlyOwner(db: Db): Promise<SignedInOwner | null> {
  const found = await db.selectFrom('owner').select(ownerColumns).orderBy('created_at').limit(2).execute();
  return found.length === 1 ? (found[0] ?? null) : null;
}

type NewSession = { readonly tokenHash: Uint8Array; readonly ownerId: string; readonly now: Date; readonly expiresAt: Date };

/** Keeps a browser in which a space is open. Only the hash of its cookie reaches the store. */
export async function openSession(db: Db, { tokenHash, ownerId, now, expiresAt }: NewSession): Promise<void> {
  await db
    .insertInto('device_session')
    .values({ token_hash: tokenHash, owner_id: ownerId, created_at: now, last_seen_at: now, expires_at: expiresAt })
    .execute();
}

/** Whose space is open in this browser, or null. Notes once a day that the browser was seen, unless the disk is full. */
export async function sessionOwner(db: Db, tokenHash: Uint8Array, now: Date): Promise<SignedInOwner | null> {
  const row = await db
    .selectFrom('device_session')
    .innerJoin('owner', 'owner.id', 'device_session.owner_id')
    .select([
      ...ownerColumns,
      'device_session.last_seen_at as seenAt',
      sql<boolean>`current_setting('transaction_read_only') = 'off'`.as('writable'),
    ])
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { seenAt, writable, ...owner } = row;
  if (writable && now.getTime() - seenAt.getTime() > 86_400_000) {
    await db.updateTable('device_session').set({ last_seen_at: now }).where('token_hash', '=', tokenHash).execute();
  }
  return owner;
}

/** Shuts the space in this browser. */
export async function endSession(db: Db, tokenHash: Uint8Array): Promise<void> {
  await db.deleteFrom('device_session').where('token_hash', '=', tokenHash).execute();
}

/** Shuts the space in every browser of this owner. */
export async function endSessionsOf(db: Db, ownerId: string): Promise<void> {
  await db.deleteFrom('device_session').where('owner_id', '=', ownerId).execute();
}
