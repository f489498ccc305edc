import type { Db } from '../door.ts';

/** A key of a device of a worker, as it is kept. */
type WorkerKey = {
  readonly id: string;
  readonly workerId: string;
  readonly credentialId: string;
  readonly publicKey: Uint8Array;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly device: string | null;
  readonly createdAt: Date;
};

/** Keeps a key; false when that credential is known already. As `naober_sign_in`, like all of this file. */
export async function addWorkerKey(db: Db, key: WorkerKey): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('worker_key')
    .values({
      id: key.id,
      worker_id: key.workerId,
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

const columns = [
  'worker_key.id',
  'worker_key.worker_id as workerId',
  'credential_id as credentialId',
  'public_key as publicKey',
  'counter',
  'transports',
  'device',
  'worker_key.created_at as createdAt',
] as const;

/** The key with this credential of somebody who still works there, or null. */
export async function workerKeyWith(db: Db, credentialId: string): Promise<WorkerKey | null> {
  const row = await db
    .selectFrom('worker_key')
    .leftJoin('worker_end', 'worker_end.worker_id', 'worker_key.worker_id')
    .select(columns)
    .where('credential_id', '=', credentialId)
    .where('worker_end.worker_id', 'is', null)
    .executeTakeFirst();
  return row === undefined ? null : { ...row, counter: Number(row.counter) };
}

export async function workerKeysOf(db: Db, workerId: string): Promise<readonly WorkerKey[]> {
  const rows = await db.selectFrom('worker_key').select(columns).where('worker_key.worker_id', '=', workerId).execute();
  return rows.map((row) => ({ ...row, counter: Number(row.counter) }));
}

/** Notes that a key was used, with the counter the device gave. */
export async function markWorkerKeyUsed(db: Db, id: string, counter: number, at: Date): Promise<void> {
  await db
    .updateTable('worker_key')
    .set({ counter: String(counter), last_used_at: at })
    .where('id', '=', id)
    .execute();
}

/** Keeps the question a device is asked. */
export async function addQuestion(
  db: Db,
  question: { readonly id: string; readonly workerId: string | null; readonly challenge: string; readonly expiresAt: Date },
): Promise<void> {
  const { id, workerId, challenge, expiresAt } = question;
  await db.insertInto('worker_question').values({ id, worker_id: workerId, challenge, expires_at: expiresAt }).execute();
}

/** Takes a question out of the store, so that it is answered once; null when it is not there or its time is over. */
export async function takeQuestion(
  db: Db,
  id: string | null,
  now: Date,
): Promise<{ readonly workerId: string | null; readonly challenge: string } | null> {
  if (id === null) return null;
  const row = await db
    .deleteFrom('worker_question')
    .where('id', '=', id)
    .returning(['worker_id as workerId', 'challenge', 'expires_at as expiresAt'])
    .executeTakeFirst();
  return row === undefined || row.expiresAt <= now ? null : row;
}
