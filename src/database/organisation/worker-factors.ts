import type { Db } from '../door.ts';

/** Which second steps a worker has. */
export type Factors = { readonly app: boolean; readonly keys: number; readonly codesLeft: number };

/** As `naober_sign_in`, like all of this file. */
export async function factorsOf(db: Db, workerId: string): Promise<Factors> {
  const keys = await db.selectFrom('worker_key').select('id').where('worker_id', '=', workerId).execute();
  const codes = db.selectFrom('worker_recovery').select('code_hash').where('worker_id', '=', workerId);
  const left = await codes.where('used_at', 'is', null).execute();
  const totp = await totpOf(db, workerId);
  return { app: totp !== null && totp.confirmedAt !== null, keys: keys.length, codesLeft: left.length };
}

type KeptTotp = { readonly sealed: Uint8Array; readonly confirmedAt: Date | null; readonly lastStep: number };

export async function totpOf(db: Db, workerId: string): Promise<KeptTotp | null> {
  const row = await db
    .selectFrom('worker_totp')
    .select(['sealed', 'confirmed_at as confirmedAt', 'last_step as lastStep'])
    .where('worker_id', '=', workerId)
    .executeTakeFirst();
  return row === undefined ? null : { ...row, lastStep: Number(row.lastStep) };
}

/** Keeps the sealed secret of an app that still has to show its first figures. */
export async function beginTotp(db: Db, workerId: string, sealed: Uint8Array, at: Date): Promise<void> {
  const fresh = { sealed, created_at: at, confirmed_at: null, last_step: '0' };
  await db
    .insertInto('worker_totp')
    .values({ worker_id: workerId, ...fresh })
    .onConflict((conflict) => conflict.column('worker_id').doUpdateSet(fresh))
    .execute();
}

/** Uses the figures of one step of time up: false when those, or later ones, were used before. Of two at once one wins. */
export async function useTotpStep(db: Db, workerId: string, step: number, confirmedAt: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('worker_totp')
    .set({ last_step: String(step), confirmed_at: confirmedAt })
    .where('worker_id', '=', workerId)
    .where('last_step', '<', String(step))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Codes on paper, in the place of those before. */
export async function keepRecoveryCodes(db: Db, workerId: string, hashes: readonly Uint8Array[], at: Date): Promise<void> {
  await db.deleteFrom('worker_recovery').where('worker_id', '=', workerId).execute();
  await db
    .insertInto('worker_recovery')
    .values(hashes.map((code_hash) => ({ code_hash, worker_id: workerId, created_at: at })))
    .execute();
}

/** Uses a code on paper up; false when it is none of theirs, or was used. */
export async function useRecoveryCode(db: Db, workerId: string, codeHash: Uint8Array, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('worker_recovery')
    .set({ used_at: at })
    .where('worker_id', '=', workerId)
    .where('code_hash', '=', codeHash)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The second step was taken in this browser: it counts from now on, under a cookie of its own. */
export async function markSecondStep(
  db: Db,
  session: { readonly id: string; readonly tokenHash: Uint8Array; readonly at: Date },
): Promise<void> {
  await db
    .updateTable('worker_session')
    .set({ second_at: session.at, token_hash: session.tokenHash, may_set_up: false, last_seen_at: session.at })
    .where('id', '=', session.id)
    .execute();
}

/** Takes every second step of a worker away: they set it up anew, with a new invitation. */
export async function removeFactors(db: Db, workerId: string): Promise<void> {
  for (const table of ['worker_totp', 'worker_key', 'worker_recovery'] as const)
    await db.deleteFrom(table).where('worker_id', '=', workerId).execute();
}
