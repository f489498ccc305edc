import { linkedUntil, linkFacts } from '../database/fact-links.ts';
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

const twoDays = 2 * 86_400_000;

/**
 * From which moment on facts may still be in no chain, at a start: two days before the latest that is, so that not all there ever was is
 * looked at. What a clock that ran ahead hid is found by the round of every night.
 */
export async function chainedSince(store: Store, now: Date): Promise<Date> {
  const until = await store.as('naober_jobs', null, linkedUntil);
  return until === null ? new Date(0) : new Date(Math.min(until.getTime(), now.getTime()) - twoDays);
}
