import { recordFact } from '../../database/facts.ts';
import type { Store } from '../../database/open.ts';
import { participationsOf } from '../../database/organisation/guest-list.ts';
import { removeFactors } from '../../database/organisation/worker-factors.ts';
import { closeWorkerSessions } from '../../database/organisation/worker-sessions.ts';
import { insertEnd, workerCards } from '../../database/organisation/workers.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import { coordinates, type WorkerViewer } from './worker-viewer.ts';

/**
 * Somebody works here no more: from this moment on they sign in nowhere and every grant to them opens nothing (the store sees to that by
 * itself). With each owner is written that they stopped. Not for oneself, and not to be taken back: who returns is invited and asks anew.
 */
export async function endWorker(
  store: Store,
  viewer: WorkerViewer,
  around: Around,
  workerId: string,
): Promise<Result<'done' | 'nothing', 'not-coordinator' | 'no-such-worker'>> {
  if (!coordinates(viewer)) return refused('not-coordinator');
  const at = around.now();
  const ended = await viewer.do(async (db) => {
    const [card] = await workerCards(db, at, workerId);
    if (card === undefined || card.id === viewer.id) return null;
    return insertEnd(db, { workerId, organisationId: card.organisationId, by: viewer.id, at });
  });
  if (ended === null) return refused('no-such-worker');
  const guestOf = await store.as('naober_sign_in', null, async (db) => {
    await closeWorkerSessions(db, { workerId });
    await removeFactors(db, workerId);
    return participationsOf(db, workerId);
  });
  for (const participation of guestOf) await leaveSpace(store, around, participation, at);
  return ok(ended ? 'done' : 'nothing');
}

/** Written as the participant themselves, in their own row: they take part no more. */
const leaveSpace = (
  store: Store,
  around: Around,
  { id, ownerId }: { readonly id: string; readonly ownerId: string },
  at: Date,
): Promise<void> =>
  store.as('naober_guest', id, async (db) => {
    await db.updateTable('participant').set({ left_at: at }).where('id', '=', id).execute();
    await recordFact(db, {
      id: around.newId(),
      ownerId,
      circleId: null,
      actorId: id,
      actorKind: 'participant',
      onBehalfOf: id,
      kind: 'guest-works-there-no-more',
      objectId: id,
      at,
    });
  });
