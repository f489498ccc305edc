import { setWipeAfter } from '../database/own-space.ts';
import type { Viewer } from '../database/viewer.ts';

/** Takes back what was to be wiped: everything is as it was. */
export const takeBackSpace = (viewer: Viewer): Promise<void> => viewer.do((db) => setWipeAfter(db, null));
