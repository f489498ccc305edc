import { clearExpired, eraseOwner, ownersDue } from '../database/erase.ts';
import type { Store } from '../database/open.ts';
import { clearPhotos } from '../database/photos.ts';
import { clearRemovedSnapshots } from '../database/snapshot-changes.ts';

/** Erases the spaces whose time has come: drafts nobody kept, spaces their owner wiped; what expired; and snapshots
 * that were removed and not taken back. Answers how many spaces. */
export async function eraseDrafts(store: Store, now: Date): Promise<number> {
  let erased = 0;
  for (;;) {
    const due = await store.as('naober_jobs', null, (db) => ownersDue(db, now, 100));
    for (const ownerId of due) await store.as('naober_jobs', null, (db) => eraseOwner(db, ownerId));
    erased += due.length;
    if (due.length < 100) break;
  }
  await store.as('naober_jobs', null, (db) => clearExpired(db, now));
  await store.as('naober_jobs', null, (db) => clearPhotos(db, now));
  await store.as('naober_jobs', null, (db) => clearRemovedSnapshots(db, now));
  return erased;
}
