import type { Db } from '../../database/door.ts';
import { recordFact } from '../../database/facts.ts';
import type { Viewer } from '../../database/viewer.ts';
import type { Around } from '../around.ts';

/** Notes what an owner did in their agenda, in the transaction that did it: ids and a kind, no words. */
export const noteInAgenda = (
  db: Db,
  viewer: Viewer,
  around: Around,
  { kind, objectId, action = 'U' }: { readonly kind: string; readonly objectId: string; readonly action?: 'C' | 'U' | 'D' },
): Promise<void> =>
  recordFact(db, {
    id: around.newId(),
    ownerId: viewer.id,
    circleId: null,
    actorId: viewer.actorId,
    onBehalfOf: viewer.id,
    kind,
    objectId,
    at: around.now(),
    action,
    actorKind: viewer.actorId === viewer.id ? 'owner' : 'participant',
  });
