import { dropDrafts } from '../database/import-drafts.ts';
import type { Store } from '../database/open.ts';
import { deleteCircles, setWipeAfter } from '../database/own-space.ts';
import { removeReturnCodesOf } from '../database/return-codes.ts';
import { closeSessionsOf } from '../database/sign-in.ts';
import type { Viewer } from '../database/viewer.ts';
import { removeWaysIn } from '../database/ways-in.ts';
import type { Around } from './around.ts';
import { noteBy } from './log/note.ts';

/** Wipes everything at once, with no way back: the circles and what waits to be taken in now, the codes and open browsers too, the space itself by the next erasing job. */
export async function wipeSpaceNow(store: Store, viewer: Viewer, around: Around): Promise<void> {
  await viewer.do(async (db) => {
    await deleteCircles(db);
    await dropDrafts(db);
    await setWipeAfter(db, around.now());
    await noteBy(db, viewer, around, { kind: 'wiped-at-once', action: 'D' });
  });
  await store.as('naober_sign_in', null, async (db) => {
    await removeReturnCodesOf(db, viewer.id, 'paper');
    await removeReturnCodesOf(db, viewer.id, 'terminal');
    await removeWaysIn(db, viewer.id);
    await closeSessionsOf(db, viewer.id);
  });
}
