import { setWipeAfter } from '../database/own-space.ts';
import type { Viewer } from '../database/viewer.ts';
import type { Around } from './around.ts';
import { noteBy } from './log/note.ts';

/** How long everything can be taken back, in days. */
const daysToTakeBack = 14;

/** Asks for everything to be wiped. From now on nothing is shown; until the returned moment it can be taken back. */
export async function wipeSpace(viewer: Viewer, around: Around): Promise<Date> {
  const at = new Date(around.now().getTime() + daysToTakeBack * 24 * 3600 * 1000);
  await viewer.do(async (db) => {
    await setWipeAfter(db, at);
    await noteBy(db, viewer, around, { kind: 'wipe-asked', action: 'D' });
  });
  return at;
}
