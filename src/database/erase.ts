import type { Db } from './door.ts';
import { listSpace } from './erase/list-gone.ts';

/** The owners whose draft, wiped or shut space is due to go, at most `most`. As `naober_jobs`, like all of this file. */
export async function ownersDue(db: Db, now: Date, most: number): Promise<string[]> {
  const rows = await db
    .selectFrom('owner')
    .select('id')
    .where((where) =>
      where.or([where('erase_after', '<=', now), where('wipe_after', '<=', now), where('shut_erase_after', '<=', now)]),
    )
    .limit(most)
    .execute();
  return rows.map((row) => row.id);
}

/**
 * Takes an owner away with everything that is theirs: the tables hang on to the owner and go along, work for later is not done any more.
 * Facts stay, as ids that lead nowhere now, and that it was erased is listed. Row-level security lets only owners go whose time has come.
 */
export async function eraseOwner(db: Db, ownerId: string): Promise<void> {
  await db.deleteFrom('outbox').where('owner_id', '=', ownerId).execute();
  await db.deleteFrom('owner').where('id', '=', ownerId).execute();
  await listSpace(db, ownerId);
}

/** Takes away sessions, codes, links and challenges whose time is over, and tries that count no longer. */
export async function clearExpired(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('import_draft').where('expires_at', '<=', now).execute();
  await db.deleteFrom('device_session').where('expires_at', '<=', now).execute();
  await db.deleteFrom('return_code').where('expires_at', '<=', now).execute();
  await db.deleteFrom('passkey_challenge').where('expires_at', '<=', now).execute();
  await db.deleteFrom('sign_in_link').where('expires_at', '<=', now).execute();
  for (const table of ['guest_session', 'worker_session', 'worker_question', 'open_id_visit', 'access_code'] as const)
    await db.deleteFrom(table).where('expires_at', '<=', now).execute();
  const aDayAgo = new Date(now.getTime() - 86_400_000);
  await db.deleteFrom('mail_wish').where('created_at', '<=', aDayAgo).execute();
  await db.deleteFrom('helper_letter').where('created_at', '<=', aDayAgo).execute();
  await db.deleteFrom('worker_wish').where('created_at', '<=', aDayAgo).execute();
  await db.deleteFrom('attempt').where('at', '<=', aDayAgo).execute();
}
