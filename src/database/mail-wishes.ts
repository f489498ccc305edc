import type { Db } from './door.ts';

/** A mail somebody asked for. `open`: whoever it is wants in; `attach`, `unlock`: the owner wants this address to work, or this session unlocked. */
export type MailWish = {
  readonly id: string;
  readonly ownerId: string | null;
  readonly sessionId: string | null;
  readonly purpose: 'open' | 'attach' | 'unlock';
  readonly address: string;
  /** Where this Naober was reached when it was asked, such as http://localhost:3000. */
  readonly site: string;
  readonly language: string;
};

/** Keeps a wish for the job that writes the mail. As `naober_sign_in`, like all of this file. */
export async function addMailWish(db: Db, { ownerId, sessionId, ...wish }: MailWish, now: Date): Promise<void> {
  await db
    .insertInto('mail_wish')
    .values({ ...wish, owner_id: ownerId, session_id: sessionId, created_at: now })
    .execute();
}

/** The wish with this id, or null when it was done. */
export async function mailWish(db: Db, id: string): Promise<MailWish | null> {
  const row = await db
    .selectFrom('mail_wish')
    .select(['id', 'owner_id as ownerId', 'session_id as sessionId', 'purpose', 'address', 'site', 'language'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** Takes a wish away that was done. */
export async function removeMailWish(db: Db, id: string): Promise<void> {
  await db.deleteFrom('mail_wish').where('id', '=', id).execute();
}
