import { linkFacts } from '../database/fact-links.ts';
import type { Store } from '../database/open.ts';

const batch = 500;

/** Takes every fact noted after `since` into the hash chain of its owner, a batch at a time. Answers how many were new. */
export async function chainFacts(store: Store, since: Date): Promise<number> {
  let linked = 0;
  for (;;) {
    const count = await store.as('naober_jobs', null, (db) => linkFacts(db, since, batch));
    linked += count;
    if (count < batch) return linked;
  }
}
