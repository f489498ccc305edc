import { otherAtAlter, saidLinked } from '../../database/circle-links.ts';
import type { Viewer } from '../../database/viewer.ts';

/** The owner behind somebody of the circle, when both said that their circles may be linked; else null. Nothing else of them is known here. */
export const linkedWith = (viewer: Viewer, alterId: string): Promise<string | null> =>
  viewer.do(async (db) => {
    const otherId = await otherAtAlter(db, alterId);
    if (otherId === null) return null;
    const { own, other } = await saidLinked(db, viewer.id, otherId);
    return own && other ? otherId : null;
  });
