import type { Db } from './door.ts';

/** When an owner's space was begun, or null when there is no such owner. As `naober_sign_in`. */
export async function beganAt(db: Db, ownerId: string): Promise<Date | null> {
  const row = await db.selectFrom('owner').select('created_at').where('id', '=', ownerId).executeTakeFirst();
  return row?.created_at ?? null;
}

type NewOwner = {
  readonly id: string;
  readonly slug?: string;
  readonly language: string;
  readonly at: Date;
  readonly eraseAfter: Date | null;
};

/** Adds the owner of a space, once: the same id again changes nothing. As `naober_sign_in`. */
export async function insertOwner(db: Db, { id, slug, language, at, eraseAfter }: NewOwner): Promise<void> {
  await db
    .insertInto('owner')
    .values({ id, slug: slug ?? null, language, created_at: at, erase_after: eraseAfter })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
