import type { Db } from '../door.ts';

/** A browser in which somebody wants to be told that there is something for them. */
export type PushWay = { readonly id: string; readonly endpoint: string; readonly p256dh: string; readonly auth: string };

/** In how many browsers this participant is told. As who takes part, as the next two. */
export async function countPushWays(db: Db, participantId: string): Promise<number> {
  const row = await db
    .selectFrom('push_way')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('participant_id', '=', participantId)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

type New = PushWay & { readonly ownerId: string; readonly participantId: string; readonly at: Date };

/** Keeps a browser; the same one is one. Answers whether it is new. */
export async function addPushWay(db: Db, { ownerId, participantId, at, ...way }: New): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await db
    .insertInto('push_way')
    .values({ ...way, owner_id: ownerId, participant_id: participantId, created_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows > 0n;
}

/** Forgets all browsers of this participant. Answers whether there were any. */
export async function dropPushWays(db: Db, participantId: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('push_way').where('participant_id', '=', participantId).executeTakeFirst();
  return numDeletedRows > 0n;
}

/** The browsers of a participant. As `naober_letters`, as all that follows. */
export const pushWaysOf = (db: Db, participantId: string): Promise<PushWay[]> =>
  db.selectFrom('push_way').select(['id', 'endpoint', 'p256dh', 'auth']).where('participant_id', '=', participantId).execute();

/** Forgets a browser that is not there any more. */
export async function dropPushWay(db: Db, id: string): Promise<void> {
  await db.deleteFrom('push_way').where('id', '=', id).execute();
}

/** The keys by which push services know this installation, the private one sealed; null when there are none yet. */
export async function keptPushKey(db: Db): Promise<{ readonly publicKey: string; readonly sealed: Uint8Array } | null> {
  const row = await db
    .selectFrom('push_key')
    .select(['public_key as publicKey', 'sealed_private_key as sealed'])
    .executeTakeFirst();
  return row ?? null;
}

/** Keeps them, unless there are. */
export async function keepPushKey(
  db: Db,
  key: { readonly publicKey: string; readonly sealed: Uint8Array; readonly at: Date },
): Promise<void> {
  await db
    .insertInto('push_key')
    .values({ public_key: key.publicKey, sealed_private_key: key.sealed, created_at: key.at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
