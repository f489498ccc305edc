import { removalOf } from '../database/act-history.ts';
import type { Viewer } from '../database/viewer.ts';

/** Who somebody was that the viewer took away, and the act to take back to have them again; null for anybody else. */
export const readRemoval = (viewer: Viewer, alterId: string) => viewer.do((db) => removalOf(db, alterId));
