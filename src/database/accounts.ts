import type { Db } from './door.ts';

/** Keeps an account for an owner who gets a way to come back; one that is there already stays as it is. As `naober_sign_in`, like all of this file. */
export async function ensureAccount(db: Db, ownerId: string, email: string, now: Date): Promise<void> {
  await db
    .insertInto('account')
    .values({ owner_id: ownerId, email, email_verified: false, created_at: now, updated_at: now })
    .onConflict((conflict) => conflict.column('owner_id').doNothing())
    .execute();
}

/** The address an owner proved to read, or null: no account, or none proved. */
export async function emailOf(db: Db, ownerId: string): Promise<string | null> {
  const row = await db
    .selectFrom('account')
    .select('email')
    .where('owner_id', '=', ownerId)
    .where('email_verified', '=', true)
    .executeTakeFirst();
  return row?.email ?? null;
}

/** Whose proved address this is, or null. */
export async function ownerOfEmail(db: Db, email: string): Promise<string | null> {
  const row = await db
    .selectFrom('account')
    .select('owner_id')
    .where('email', '=', email)
    .where('email_verified', '=', true)
    .executeTakeFirst();
  return row?.owner_id ?? null;
}

/** Gives an account another address. Answers false, and changes nothing, when somebody else's account has it. */
export async function setEmail(
  db: Db,
  ownerId: string,
  { email, verified, now }: { readonly email: string; readonly verified: boolean; readonly now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('account')
    .set({ email, email_verified: verified, updated_at: now })
    .where('owner_id', '=', ownerId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('account as other').select('other.owner_id').where('email', '=', email).where('owner_id', '<>', ownerId),
        ),
      ),
    )
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
