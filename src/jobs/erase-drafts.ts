import { clearPlans } from '../database/coach/plan.ts';
import { clearLetGo } from '../database/erase/list-gone.ts';
import { clearExpired, eraseOwner, ownersDue } from '../database/erase.ts';
import type { Store } from '../database/open.ts';
import { forgetUnanswered } from './forget-unanswered.ts';

/** Erases the spaces whose time has come: drafts nobody kept, spaces their owner wiped; what expired; who was invited and never answered; and snapshots and pictures
 * that were let go and not taken back. All but what expired goes on the erasure list. Answers how many spaces. */
export async function eraseDrafts(store: Store, now: Date): Promise<number> {
  let erased = 0;
  for (;;) {
    const due = await store.as('naober_jobs', null, (db) => ownersDue(db, now, 100));
    for (const ownerId of due) await store.as('naober_jobs', null, (db) => eraseOwner(db, ownerId));
    erased += due.length;
    if (due.length < 100) break;
  }
  await store.as('naober_jobs', null, (db) => clearExpired(db, now));
  await forgetUnanswered(store, now);
  await store.as('naober_jobs', null, (db) => clearLetGo(db, now));
  await store.as('naober_jobs', null, clearPlans);
  return erased;
}
