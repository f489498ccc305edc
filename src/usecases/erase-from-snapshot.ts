import { removeDeparture } from '../database/departures.ts';
import { listErased } from '../database/erasures.ts';
import { eraseFromSnapshots, snapshotsWith } from '../database/snapshot-changes.ts';
import type { Viewer } from '../database/viewer.ts';
import { ok } from '../domain/result.ts';
import type { Around } from './around.ts';
import { changeSnapshot } from './change-snapshot.ts';

type Input = { readonly id: string; readonly alterId: string; readonly everywhere: boolean };

/**
 * Erases somebody from a frozen moment, or from every one, the removed ones too. There is no way back: their rows there are gone, and the moment says
 * only that somebody was erased. The circle of now is left as it is. Erased everywhere, why they left is forgotten too.
 */
export const eraseFromSnapshot = (viewer: Viewer, around: Around, { id, alterId, everywhere }: Input) =>
  changeSnapshot(viewer, around, { id, kind: 'erased-from-snapshot' }, async (db) => {
    const among = await snapshotsWith(db, alterId);
    const ids = everywhere ? among : among.filter((one) => one === id);
    await eraseFromSnapshots(db, ids, alterId);
    const gone = { ownerId: viewer.id, kind: 'moment-person', subjectId: alterId, at: around.now().toISOString() } as const;
    await listErased(
      db,
      ids.map((withinId) => ({ ...gone, id: around.newId(), withinId })),
    );
    if (everywhere || among.every((one) => one === id)) await removeDeparture(db, alterId);
    return ok(ids.length === 0 ? 'nothing' : 'done');
  });
