import type { Db } from '../../database/door.ts';
import { type FactAction, recordFact } from '../../database/facts.ts';
import type { Viewer } from '../../database/viewer.ts';
import type { Around } from '../around.ts';

type Happened = { readonly kind: string; readonly action: FactAction; readonly objectId: string };

/** Writes down what an owner, or who types for them, did to their plan or trajectory, in the transaction in which it happens. */
export const noteAct = (db: Db, viewer: Viewer, around: Around, { kind, action, objectId }: Happened): Promise<void> =>
  recordFact(db, {
    id: around.newId(),
    ownerId: viewer.id,
    circleId: null,
    actorId: viewer.actorId,
    actorKind: viewer.actorId === viewer.id ? 'owner' : 'participant',
    onBehalfOf: viewer.id,
    kind,
    objectId,
    at: around.now(),
    action,
  });
