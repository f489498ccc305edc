import type { Db } from '../door.ts';

type Purpose = 'invitation' | 'sign-in';

/** Keeps a link to a worker, as its hash. */
export async function insertLink(
  db: Db,
  link: {
    readonly tokenHash: Uint8Array;
    readonly workerId: string;
    readonly organisationId: string;
    readonly purpose: Purpose;
    readonly at: Date;
    readonly expiresAt: Date;
  },
): Promise<void> {
  await db
    .insertInto('worker_link')
    .values({
      token_hash: link.tokenHash,
      worker_id: link.workerId,
      organisation_id: link.organisationId,
      purpose: link.purpose,
      created_at: link.at,
      expires_at: link.expiresAt,
    })
    .execute();
}

/** Invitations that were sent before to this worker work no more. */
export async function revokeInvitations(db: Db, workerId: string, at: Date): Promise<void> {
  await db
    .updateTable('worker_link')
    .set({ revoked_at: at })
    .where('worker_id', '=', workerId)
    .where('purpose', '=', 'invitation')
    .where('revoked_at', 'is', null)
    .execute();
}

/** Whose a link is that can be used now: who is invited, where. As `naober_sign_in`. */
export type LinkHolder = { readonly workerId: string; readonly name: string; readonly organisation: string };

const usable = (db: Db, tokenHash: Uint8Array, purpose: Purpose, at: Date) =>
  db
    .selectFrom('worker_link as l')
    .innerJoin('worker_card as c', 'c.worker_id', 'l.worker_id')
    .innerJoin('organisation as o', 'o.id', 'l.organisation_id')
    .leftJoin('worker_end as e', 'e.worker_id', 'l.worker_id')
    .where('l.token_hash', '=', tokenHash)
    .where('l.purpose', '=', purpose)
    .where('l.used_at', 'is', null)
    .where('l.revoked_at', 'is', null)
    .where('l.expires_at', '>', at)
    .where('e.worker_id', 'is', null);

export const linkHolder = async (db: Db, tokenHash: Uint8Array, purpose: Purpose, at: Date): Promise<LinkHolder | null> =>
  (await usable(db, tokenHash, purpose, at)
    .select(['l.worker_id as workerId', 'c.name', 'o.name as organisation'])
    .executeTakeFirst()) ?? null;

/** Uses a link up: of any number at once one gets the worker's id, the others null. As `naober_sign_in`. */
export async function useLink(db: Db, tokenHash: Uint8Array, purpose: Purpose, at: Date): Promise<string | null> {
  if ((await linkHolder(db, tokenHash, purpose, at)) === null) return null;
  const used = await db
    .updateTable('worker_link')
    .set({ used_at: at })
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .returning('worker_id as workerId')
    .executeTakeFirst();
  return used?.workerId ?? null;
}

/** Whether an invitation waits for this worker, and uses it up when one does: for who comes by the provider of their organisation. As `naober_sign_in`. */
export async function useWaitingInvitation(db: Db, workerId: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('worker_link')
    .set({ used_at: at })
    .where('worker_id', '=', workerId)
    .where('purpose', '=', 'invitation')
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
