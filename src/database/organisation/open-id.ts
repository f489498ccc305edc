import type { Db } from '../door.ts';

/** A visit to the provider of an organisation that has not come back yet. As `naober_sign_in`, like all of this file. */
type OpenIdVisit = { readonly organisationId: string; readonly nonce: string; readonly verifier: string };

type Kept = OpenIdVisit & { readonly stateHash: Uint8Array; readonly browserHash: Uint8Array; readonly expiresAt: Date };

export async function addOpenIdVisit(db: Db, visit: Kept): Promise<void> {
  await db
    .insertInto('open_id_visit')
    .values({
      state_hash: visit.stateHash,
      browser_hash: visit.browserHash,
      organisation_id: visit.organisationId,
      nonce: visit.nonce,
      verifier: visit.verifier,
      expires_at: visit.expiresAt,
    })
    .execute();
}

type Back = { readonly stateHash: Uint8Array; readonly browserHash: Uint8Array; readonly now: Date };

/** Takes a visit out of the store when this browser began it, so that it comes back once. */
export async function takeOpenIdVisit(db: Db, { stateHash, browserHash, now }: Back): Promise<OpenIdVisit | null> {
  const row = await db
    .deleteFrom('open_id_visit')
    .where('state_hash', '=', stateHash)
    .where('browser_hash', '=', browserHash)
    .returning(['organisation_id as organisationId', 'nonce', 'verifier', 'expires_at as expiresAt'])
    .executeTakeFirst();
  return row === undefined || row.expiresAt <= now ? null : row;
}

/** The worker who is this subject at the provider of this organisation, and still works there. */
export async function workerOfSubject(db: Db, organisationId: string, subject: string): Promise<string | null> {
  const row = await db
    .selectFrom('worker_subject as s')
    .leftJoin('worker_end as e', 'e.worker_id', 's.worker_id')
    .select('s.worker_id as workerId')
    .where('s.organisation_id', '=', organisationId)
    .where('s.subject', '=', subject)
    .where('e.worker_id', 'is', null)
    .executeTakeFirst();
  return row?.workerId ?? null;
}

/** Binds a subject to a worker; false when either is bound already. */
export async function bindSubject(
  db: Db,
  bound: { readonly workerId: string; readonly organisationId: string; readonly subject: string; readonly at: Date },
): Promise<boolean> {
  const { workerId, organisationId, subject, at } = bound;
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('worker_subject')
    .values({ worker_id: workerId, organisation_id: organisationId, subject, bound_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}
