import type { Db } from './door.ts';

/** How many tries fell in a bucket since a moment. A bucket is a hash of who tries what. As `naober_sign_in`. */
export async function countAttempts(db: Db, bucket: Uint8Array, since: Date): Promise<number> {
  const { count } = await db
    .selectFrom('attempt')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('bucket', '=', bucket)
    .where('at', '>', since)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Counts a try. Written before it is known whether the try is right, so that many at once all count. As `naober_sign_in`. */
export async function addAttempt(
  db: Db,
  attempt: { readonly id: string; readonly bucket: Uint8Array; readonly at: Date },
): Promise<void> {
  await db.insertInto('attempt').values(attempt).execute();
}

/** Forgets the tries in a bucket. As `naober_sign_in`. */
export async function removeAttempts(db: Db, bucket: Uint8Array): Promise<void> {
  await db.deleteFrom('attempt').where('bucket', '=', bucket).execute();
}
