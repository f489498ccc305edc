import { readCircleOf } from '../database/circles.ts';
import { recordFact } from '../database/facts.ts';
import type { Store } from '../database/open.ts';
import { type OwnRows, ownRows } from '../database/own-rows.ts';
import { photosInUse } from '../database/photos.ts';
import { listSnapshots, readSnapshot } from '../database/snapshots.ts';
import { StoreIsBusy } from '../database/store-is-busy.ts';
import { StoreIsFull } from '../database/store-is-full.ts';
import type { Viewer } from '../database/viewer.ts';
import type { KeptCircle } from '../domain/circle/kept-circle.ts';
import type { Snapshot } from '../domain/circle/snapshot.ts';
import type { Around } from './around.ts';

export type { OwnRows } from '../database/own-rows.ts';

/** Everything that is kept of an owner: the circle, its frozen moments, the pictures by whose they are, and every row there is. */
export type Everything = {
  readonly circle: KeptCircle;
  readonly snapshots: readonly Snapshot[];
  readonly photos: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  readonly rows: OwnRows;
};

/** All of it, of one moment, but for how its owner signs in, which is read right after; null while there is no circle. */
export async function everythingOf(viewer: Viewer, store: Store): Promise<Everything | null> {
  const kept = await viewer.do(async (db): Promise<Everything | null> => {
    const here = await readCircleOf(db);
    if (here === null) return null;
    const snapshots: Snapshot[] = [];
    for (const { id } of await listSnapshots(db)) {
      const snapshot = await readSnapshot(db, id);
      if (snapshot !== null) snapshots.push(snapshot);
    }
    const photos = new Map((await photosInUse(db)).map(({ alterId, image }) => [alterId, image]));
    return { circle: here.circle, snapshots, photos, rows: await ownRows(db, viewer.id) };
  });
  if (kept === null) return null;
  const signingIn = await store.as('naober_sign_in', null, (db) => ownRows(db, viewer.id, 'sign-in'));
  return { ...kept, rows: { ...kept.rows, ...signingIn } };
}

/** Everything at once. That it was taken along is noted, where the store takes notes just now. */
export async function takeAlong(viewer: Viewer, around: Around, store: Store): Promise<Everything | null> {
  const everything = await everythingOf(viewer, store);
  if (everything !== null) await note(viewer, around, everything.circle.id);
  return everything;
}

/** Whoever leaves because the disk is full can take everything along all the same. */
async function note(viewer: Viewer, around: Around, circleId: string): Promise<void> {
  const who = { ownerId: viewer.id, actorId: viewer.id, onBehalfOf: viewer.id };
  const fact = { ...who, id: around.newId(), circleId, kind: 'taken-along', objectId: circleId, at: around.now() };
  try {
    await viewer.do((db) => recordFact(db, fact));
  } catch (problem) {
    if (!(problem instanceof StoreIsFull || problem instanceof StoreIsBusy)) throw problem;
  }
}
