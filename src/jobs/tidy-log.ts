import { letGoOldFacts, ownersWithOldFacts } from '../database/log/let-go.ts';
import type { Store } from '../database/open.ts';
import { chainFacts } from './chain-facts.ts';

/** Once a day: facts older than five years go, and every fact that was missed in a chain is linked after all. Answers how many facts went. */
export async function tidyLog(store: Store): Promise<number> {
  await chainFacts(store, new Date(0));
  let gone = 0;
  for (const ownerId of await store.as('naober_jobs', null, ownersWithOldFacts))
    gone += await store.as('naober_jobs', null, (db) => letGoOldFacts(db, ownerId));
  return gone;
}
