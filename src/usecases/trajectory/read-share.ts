import { readCircleOf } from '../../database/circles.ts';
import { listSnapshots, readSnapshot } from '../../database/snapshots.ts';
import type { Viewer } from '../../database/viewer.ts';
import { type ForWork, forWorkIn } from '../../domain/trajectory/share-over-time.ts';

/** Who comes for work at one moment; `at` null is now. */
export type ShareAt = { readonly at: string | null; readonly share: ForWork | null };

/** How many kept moments are shown beside now. */
const mostMoments = 5;

/** Who comes for work, at the last kept moments and now, earliest first. */
export const readShareOverTime = (viewer: Viewer): Promise<readonly ShareAt[]> =>
  viewer.do(async (db) => {
    const now = await readCircleOf(db);
    if (now === null) return [];
    const heads = (await listSnapshots(db)).filter(({ removedAt }) => removedAt === null).slice(-mostMoments);
    const then: ShareAt[] = [];
    for (const { id } of heads) {
      const snapshot = await readSnapshot(db, id);
      if (snapshot !== null) then.push({ at: snapshot.takenAt, share: forWorkIn(snapshot.circle) });
    }
    return [...then, { at: null, share: forWorkIn(now.circle) }];
  });
