import { markRewritten, rewrittenSince, stillInFiles } from '../database/erasures.ts';
import type { Store } from '../database/open.ts';
import type { Around } from '../usecases/around.ts';

const batch = 5_000;
const anHour = 3_600_000;

/**
 * Clears what was erased out of the files of the store, when anything was. `atOnce: false`: at most once an hour, because it is work for
 * the whole store. Cut off in the middle it is done again the next time. Answers whether it was done.
 */
export async function rewriteFiles(
  store: Store,
  { now }: Pick<Around, 'now'>,
  { atOnce }: { readonly atOnce: boolean },
): Promise<boolean> {
  const ids = await store.as('naober_jobs', null, async (db) => {
    const since = new Date(now().getTime() - anHour);
    return !atOnce && (await rewrittenSince(db, since)) ? [] : stillInFiles(db, batch);
  });
  if (ids.length === 0) return false;
  await store.tidy();
  await store.as('naober_jobs', null, (db) => markRewritten(db, ids, now()));
  return true;
}
