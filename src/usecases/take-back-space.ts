import { setWipeAfter } from '../database/own-space.ts';
import type { Viewer } from '../database/viewer.ts';
import type { Around } from './around.ts';
import { noteBy } from './log/note.ts';

/** Takes back what was to be wiped: everything is as it was. */
export const takeBackSpace = (viewer: Viewer, around: Around): Promise<void> =>
  viewer.do(async (db) => {
    await setWipeAfter(db, null);
    await noteBy(db, viewer, around, { kind: 'wipe-taken-back', action: 'U' });
  });
