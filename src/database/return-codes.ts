import type { Db } from './door.ts';
import { type FoundOwner, ownerById } from './find-owner.ts';

type NewCode = {
  readonly codeHash: Uint8Array;
  readonly ownerId: string;
  readonly kind: 'paper' | 'terminal';
  readonly now: Date;
  readonly expiresAt: Date | null;
};

/** Keeps the hash of a code that opens a space again. As `naober_sign_in`, like everything in this file. */
export async function addReturnCode(db: Db, { codeHash, ownerId, kind, now, expiresAt }: NewCode): Promise<void> {
  await db
    .insertInto('return_code')
    .values({ code_hash: codeHash, owner_id: ownerId, kind, created_at: now, expires_at: expiresAt })
    .execute();
}

/** Whose space a code opens, or null when there is no such code or its time is over. */
export async function ownerOfReturnCode(db: Db, codeHash: Uint8Array, now: Date): Promise<FoundOwner | null> {
  const row = await db
    .selectFrom('return_code')
    .select('owner_id')
    .where('code_hash', '=', codeHash)
    .where((where) => where.or([where('expires_at', 'is', null), where('expires_at', '>', now)]))
    .executeTakeFirst();
  return row === undefined ? null : ownerById(db, row.owner_id);
}

/** Takes a code away, so that it opens nothing any more. Answers whether it was there: of two who use it at once, one is told yes. */
export async function removeReturnCode(db: Db, codeHash: Uint8Array): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('return_code').where('code_hash', '=', codeHash).executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Takes all codes of a kind of an owner away: a new paper replaces the old one. */
export async function removeReturnCodesOf(db: Db, ownerId: string, kind: 'paper' | 'terminal'): Promise<void> {
  await db.deleteFrom('return_code').where('owner_id', '=', ownerId).where('kind', '=', kind).execute();
}
