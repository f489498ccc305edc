import { setSnapshotRemoved } from '../database/snapshot-changes.ts';
import type { Viewer } from '../database/viewer.ts';
import { ok } from '../domain/result.ts';
import type { Around } from './around.ts';
import { changeSnapshot } from './change-snapshot.ts';

/** Removes a frozen moment. For 14 days it can be taken back; then a job takes it away for good. */
export const removeSnapshot = (viewer: Viewer, around: Around, id: string) =>
  changeSnapshot(viewer, around, { id, kind: 'snapshot-removed' }, async (db, { removedAt }) => {
    if (removedAt !== null) return ok('nothing');
    await setSnapshotRemoved(db, id, around.now());
    return ok('done');
  });

/** Takes a removed moment back, as it was. */
export const takeBackSnapshot = (viewer: Viewer, around: Around, id: string) =>
  changeSnapshot(viewer, around, { id, kind: 'snapshot-taken-back' }, async (db, { removedAt }) => {
    if (removedAt === null) return ok('nothing');
    await setSnapshotRemoved(db, id, null);
    return ok('done');
  });
