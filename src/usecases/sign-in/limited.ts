import { createHash } from 'node:crypto';
import { addAttempt, countAttempts, removeAttempts } from '../../database/attempts.ts';
import type { Store } from '../../database/open.ts';
import type { Around } from '../around.ts';

/** Something that may be tried so many times within so many minutes. `what` says who tries what; only its hash is kept. */
export type Limit = { readonly what: string; readonly most: number; readonly minutes: number };

const bucketOf = (what: string) => new Uint8Array(createHash('sha256').update(what).digest());
const aMinute = 60_000;

/**
 * Counts a try under each limit, and answers whether it is one too many under any. Counted before it is known whether the try is right,
 * and in the store: many at once all count, and a restart forgets nothing.
 */
export async function isTooOften(store: Store, around: Around, limits: readonly Limit[]): Promise<boolean> {
  const now = around.now();
  const buckets = new Map(limits.map(({ what }) => [what, bucketOf(what)]));
  await store.as('naober_sign_in', null, async (db) => {
    for (const bucket of buckets.values()) await addAttempt(db, { id: around.newId(), bucket, at: now });
  });
  return store.as('naober_sign_in', null, async (db) => {
    let over = false;
    for (const { what, most, minutes } of limits) {
      const since = new Date(now.getTime() - minutes * aMinute);
      if ((await countAttempts(db, bucketOf(what), since)) > most) over = true;
    }
    return over;
  });
}

/** Forgets the tries under a name: what was tried turned out right. */
export const forgetTries = (store: Store, what: string): Promise<void> =>
  store.as('naober_sign_in', null, (db) => removeAttempts(db, bucketOf(what)));
