import { readCircleOf } from '../database/circles.ts';
import { readDepartures } from '../database/departures.ts';
import type { Db } from '../database/door.ts';
import { listSnapshots, readSnapshot, type SnapshotHead } from '../database/snapshots.ts';
import type { Viewer } from '../database/viewer.ts';
import type { Departure } from '../domain/circle/departure.ts';
import type { KeptCircle } from '../domain/circle/kept-circle.ts';
import type { Snapshot } from '../domain/circle/snapshot.ts';

export type { SnapshotHead } from '../database/snapshots.ts';

/** The frozen moments of a circle, earliest first; `removed` are those that can still be taken back. */
export type Moments = {
  readonly circle: KeptCircle;
  readonly kept: readonly SnapshotHead[];
  readonly removed: readonly SnapshotHead[];
};

async function momentsHere(db: Db): Promise<Moments | null> {
  const now = await readCircleOf(db);
  if (now === null) return null;
  const all = await listSnapshots(db);
  const kept = all.filter(({ removedAt }) => removedAt === null);
  return { circle: now.circle, kept, removed: all.filter(({ removedAt }) => removedAt !== null) };
}

/** The circle of now and its frozen moments; null while there is no circle. */
export const readMoments = (viewer: Viewer): Promise<Moments | null> => viewer.do(momentsHere);

/** One frozen moment beside the others, with why people left; `snapshot` is null when the viewer has none with that id, or removed it. */
export type MomentBesideOthers = Moments & { readonly snapshot: Snapshot | null; readonly departures: readonly Departure[] };

/** What a page about one frozen moment needs, in one transaction; null while there is no circle. */
export const readMoment = (viewer: Viewer, id: string): Promise<MomentBesideOthers | null> =>
  viewer.do(async (db) => {
    const moments = await momentsHere(db);
    return moments === null ? null : { ...moments, snapshot: await readSnapshot(db, id), departures: await readDepartures(db) };
  });

/** Two moments to compare, with why people left; null stands for the circle of now, or for a moment that is not there. */
export type TwoMoments = Moments & {
  readonly earlier: Snapshot | null;
  readonly later: Snapshot | null;
  readonly departures: readonly Departure[];
};

/** What a comparison needs, in one transaction: the moments of these ids, null for the circle of now. Null while there is no circle. */
export const readTwoMoments = (viewer: Viewer, ids: readonly [string | null, string | null]): Promise<TwoMoments | null> =>
  viewer.do(async (db) => {
    const moments = await momentsHere(db);
    if (moments === null) return null;
    const [one, other] = ids;
    const earlier = one === null ? null : await readSnapshot(db, one);
    const later = other === null ? null : other === one ? earlier : await readSnapshot(db, other);
    return { ...moments, earlier, later, departures: await readDepartures(db) };
  });
