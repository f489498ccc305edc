import type { Db } from './door.ts';

/** A passkey as it is kept: the public half, and what the device is called. `counter` only ever grows. */
export type KeptPasskey = {
  readonly id: string;
  readonly ownerId: string;
  readonly credentialId: string;
  readonly publicKey: Uint8Array;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly device: string | null;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
};

/** Keeps a new passkey. Answers false when that credential is known already. As `naober_sign_in`, like all of this file. */
export async function addPasskey(db: Db, key: Omit<KeptPasskey, 'lastUsedAt'>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('passkey')
    .values({
      id: key.id,
      owner_id: key.ownerId,
      credential_id: key.credentialId,
      public_key: key.publicKey,
      counter: String(key.counter),
      transports: [...key.transports],
      device: key.device,
      created_at: key.createdAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

const read = (db: Db) =>
  db
    .selectFrom('passkey')
    .select([
      'id',
      'owner_id as ownerId',
      'credential_id as credentialId',
      'public_key as publicKey',
      'counter',
      'transports',
      'device',
      'created_at as createdAt',
      'last_used_at as lastUsedAt',
    ]);

/** The passkey with this credential, or null. */
export async function passkeyWith(db: Db, credentialId: string): Promise<KeptPasskey | null> {
  const row = await read(db).where('credential_id', '=', credentialId).executeTakeFirst();
  return row === undefined ? null : { ...row, counter: Number(row.counter) };
}

/** The passkeys of an owner, oldest first. */
export async function passkeysOf(db: Db, ownerId: string): Promise<readonly KeptPasskey[]> {
  const rows = await read(db).where('owner_id', '=', ownerId).orderBy('created_at').execute();
  return rows.map((row) => ({ ...row, counter: Number(row.counter) }));
}

/** Notes that a passkey was used, with the counter the device gave. */
export async function markPasskeyUsed(db: Db, id: string, counter: number, now: Date): Promise<void> {
  await db
    .updateTable('passkey')
    .set({ counter: String(counter), last_used_at: now })
    .where('id', '=', id)
    .execute();
}

/** Takes a passkey of an owner away. */
export async function removePasskey(db: Db, ownerId: string, id: string): Promise<void> {
  await db.deleteFrom('passkey').where('owner_id', '=', ownerId).where('id', '=', id).execute();
}

type Challenge = {
  readonly id: string;
  readonly ownerId: string | null;
  readonly purpose: 'make' | 'open' | 'unlock';
  readonly challenge: string;
};

/** Keeps the question a device is asked, until its answer comes or its time is over. */
export async function addChallenge(
  db: Db,
  { ownerId, expiresAt, ...one }: Challenge & { readonly expiresAt: Date },
): Promise<void> {
  await db
    .insertInto('passkey_challenge')
    .values({ ...one, owner_id: ownerId, expires_at: expiresAt })
    .execute();
}

/** Takes a question out of the store, so that it is answered once; null when none was named, it is not there or its time is over. */
export async function takeChallenge(db: Db, id: string | null, now: Date): Promise<Challenge | null> {
  if (id === null) return null;
  const row = await db
    .deleteFrom('passkey_challenge')
    .where('id', '=', id)
    .returning(['id', 'owner_id as ownerId', 'purpose', 'challenge', 'expires_at as expiresAt'])
    .executeTakeFirst();
  return row === undefined || row.expiresAt <= now ? null : row;
}
