import type { GrantSet } from '../../domain/consent/grant-sets.ts';
import type { Db } from '../door.ts';

/** A code an owner hands to a worker. As the owner. */
export async function insertAccessCode(
  db: Db,
  code: {
    readonly codeHash: Uint8Array;
    readonly id: string;
    readonly ownerId: string;
    readonly at: Date;
    readonly expiresAt: Date;
  },
): Promise<void> {
  const { codeHash, id, ownerId, at, expiresAt } = code;
  await db
    .insertInto('access_code')
    .values({ code_hash: codeHash, id, owner_id: ownerId, created_at: at, expires_at: expiresAt })
    .execute();
}

/** How many codes of this owner wait to be used. As the owner. */
export async function waitingCodes(db: Db, at: Date): Promise<number> {
  const waiting = db.selectFrom('access_code').select('id').where('used_at', 'is', null).where('expires_at', '>', at);
  return (await waiting.execute()).length;
}

/** Takes codes away that nobody used. As the owner. */
export async function removeCodes(db: Db): Promise<void> {
  await db.deleteFrom('access_code').where('used_at', 'is', null).execute();
}

/** Uses a code up and answers whose it is; of two at once one wins. As `naober_sign_in`. */
export async function useAccessCode(db: Db, codeHash: Uint8Array, at: Date): Promise<string | null> {
  const used = await db
    .updateTable('access_code')
    .set({ used_at: at })
    .where('code_hash', '=', codeHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', at)
    .returning('owner_id as ownerId')
    .executeTakeFirst();
  return used?.ownerId ?? null;
}

type NewRequest = {
  readonly id: string;
  readonly ownerId: string;
  readonly workerId: string;
  readonly organisationId: string;
  readonly name: string;
  readonly organisation: string;
  readonly roleWord: string | null;
  readonly purpose: string;
  readonly sets: readonly GrantSet[];
  readonly weeks: number;
  readonly at: Date;
};

/** Whether a request with this id was sent before. As `naober_sign_in`. */
export const hasRequest = async (db: Db, id: string): Promise<boolean> =>
  (await db.selectFrom('access_request').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;

/** Keeps what a worker asks of an owner. As `naober_sign_in`, with a code that was used up in the same transaction. */
export async function insertRequest(db: Db, request: NewRequest): Promise<void> {
  await db
    .insertInto('access_request')
    .values({
      id: request.id,
      owner_id: request.ownerId,
      worker_id: request.workerId,
      organisation_id: request.organisationId,
      name: request.name,
      organisation_name: request.organisation,
      role_word: request.roleWord,
      purpose: request.purpose,
      sets: [...request.sets],
      weeks: request.weeks,
      created_at: request.at,
    })
    .execute();
}

/** What somebody asked, as the owner reads it. */
export type AccessRequest = Omit<NewRequest, 'ownerId' | 'at'> & {
  readonly askedAt: Date;
  readonly answer: 'given' | 'not-given' | null;
  readonly answeredAt: Date | null;
  readonly participantId: string | null;
};

/** What was asked of this owner, the newest first; all of it, or one. As the owner. */
export async function requestsHere(db: Db, id?: string): Promise<readonly AccessRequest[]> {
  const all = db
    .selectFrom('access_request')
    .select(['id', 'worker_id as workerId', 'organisation_id as organisationId', 'name', 'organisation_name as organisation'])
    .select(['role_word as roleWord', 'purpose', 'sets', 'weeks', 'created_at as askedAt', 'answer', 'answered_at as answeredAt'])
    .select('participant_id as participantId')
    .orderBy('created_at', 'desc')
    .orderBy('id');
  return await (id === undefined ? all : all.where('id', '=', id)).execute();
}

/** Writes what the owner answered; false when it was answered before. As the owner. */
export async function answerHere(
  db: Db,
  id: string,
  {
    answer,
    participantId,
    at,
  }: { readonly answer: 'given' | 'not-given'; readonly participantId: string | null; readonly at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('access_request')
    .set({ answer, answered_at: at, participant_id: participantId })
    .where('id', '=', id)
    .where('answer', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
