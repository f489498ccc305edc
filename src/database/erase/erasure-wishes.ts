import type { Db } from '../door.ts';

/** Somebody the owner wants erased, and until when that can be taken back. */
export type ErasureWish = {
  readonly id: string;
  readonly kind: 'person' | 'participant';
  readonly subjectId: string;
  readonly eraseAfter: Date;
};

const columns = ['id', 'kind', 'subject_id as subjectId', 'erase_after as eraseAfter'] as const;

/** What the viewer asked to be erased and waits. */
export async function wishesOf(db: Db): Promise<readonly ErasureWish[]> {
  return db.selectFrom('erasure_wish').select(columns).orderBy('erase_after').execute();
}

/** Keeps a wish; about the same person there is one. */
export async function putWish(db: Db, ownerId: string, wish: ErasureWish & { readonly askedAt: Date }): Promise<void> {
  const { id, kind, subjectId, askedAt, eraseAfter } = wish;
  await db
    .insertInto('erasure_wish')
    .values({ id, owner_id: ownerId, kind, subject_id: subjectId, asked_at: askedAt, erase_after: eraseAfter })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Takes a wish back; answers it, or null when the viewer has none with that id. Held until the transaction ends. */
export async function takeWish(db: Db, id: string): Promise<ErasureWish | null> {
  return (await db.deleteFrom('erasure_wish').where('id', '=', id).returning(columns).executeTakeFirst()) ?? null;
}

/** The wishes whose time has come, at most `most`, with whose they are. As `naober_jobs`. */
export async function wishesDue(
  db: Db,
  now: Date,
  most: number,
): Promise<readonly { readonly id: string; readonly ownerId: string }[]> {
  return db
    .selectFrom('erasure_wish')
    .select(['id', 'owner_id as ownerId'])
    .where('erase_after', '<=', now)
    .orderBy('erase_after')
    .limit(most)
    .execute();
}
