import type { Db } from '../../database/door.ts';
import { type FactAction, recordFact } from '../../database/facts.ts';
import type { Viewer } from '../../database/viewer.ts';
import type { Around } from '../around.ts';

type Happened = {
  readonly kind: string;
  readonly action: FactAction;
  /** Whom it is about. */
  readonly participantId: string;
  readonly grantId?: string;
  readonly mandateId?: string;
};

/** Writes down what happened to who may what, in the transaction in which it happens. */
export const noteConsent = (db: Db, viewer: Viewer, around: Around, happened: Happened): Promise<void> =>
  recordFact(db, {
    id: around.newId(),
    ownerId: viewer.id,
    circleId: null,
    actorId: viewer.actorId,
    actorKind: viewer.actorId === viewer.id ? 'owner' : 'participant',
    onBehalfOf: viewer.id,
    kind: happened.kind,
    objectId: happened.participantId,
    at: around.now(),
    action: happened.action,
    ...(happened.grantId === undefined ? {} : { grantId: happened.grantId }),
    ...(happened.mandateId === undefined ? {} : { mandateId: happened.mandateId }),
  });

/** Who may see what is decided by the owner alone: not while somebody types beside or for them. */
export const isAlone = (viewer: Viewer): boolean => viewer.alone;
