import type { Db } from './door.ts';

/** A key card as it is kept: hashes only. */
export type KeptCard = {
  readonly wordsHash: Uint8Array;
  readonly ownerId: string;
  readonly salt: Uint8Array;
  readonly pinHash: Uint8Array;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
};

const columns = [
  'words_hash as wordsHash',
  'owner_id as ownerId',
  'salt',
  'pin_hash as pinHash',
  'created_at as createdAt',
  'last_used_at as lastUsedAt',
] as const;

/** Keeps a card; the one before stops working. As `naober_sign_in`, like all of this file. */
export async function keepCard(db: Db, card: Omit<KeptCard, 'lastUsedAt'>): Promise<void> {
  const { wordsHash, ownerId, salt, pinHash, createdAt } = card;
  await removeCardOf(db, ownerId);
  await db
    .insertInto('key_card')
    .values({ words_hash: wordsHash, owner_id: ownerId, salt, pin_hash: pinHash, created_at: createdAt })
    .execute();
}

/** The card with these words, or null. */
export async function cardWith(db: Db, wordsHash: Uint8Array): Promise<KeptCard | null> {
  return (await db.selectFrom('key_card').select(columns).where('words_hash', '=', wordsHash).executeTakeFirst()) ?? null;
}

/** The card of an owner, or null. */
export async function cardOf(db: Db, ownerId: string): Promise<KeptCard | null> {
  return (await db.selectFrom('key_card').select(columns).where('owner_id', '=', ownerId).executeTakeFirst()) ?? null;
}

/** Notes that a card was used. */
export async function markCardUsed(db: Db, wordsHash: Uint8Array, now: Date): Promise<void> {
  await db.updateTable('key_card').set({ last_used_at: now }).where('words_hash', '=', wordsHash).execute();
}

/** Takes the card of an owner away, so that it opens nothing any more. */
export async function removeCardOf(db: Db, ownerId: string): Promise<void> {
  await db.deleteFrom('key_card').where('owner_id', '=', ownerId).execute();
}
