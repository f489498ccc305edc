import type { Db } from '../../database/door.ts';
import { type ActorKind, type FactAction, recordFact } from '../../database/facts.ts';
import type { Viewer } from '../../database/viewer.ts';
import type { Around } from '../around.ts';

type Happened = {
  readonly kind: string;
  readonly action: FactAction;
  /** What it was done to; without it the space itself. */
  readonly objectId?: string | undefined;
  readonly circleId?: string;
  readonly via?: string;
  readonly refused?: true;
  readonly actorKind?: ActorKind;
  /** The participant who did it, where it was not the owner. */
  readonly actorId?: string | null;
};

const factOf = (ownerId: string, around: Around, { objectId, actorId: _, ...happened }: Happened) => ({
  ...happened,
  id: around.newId(),
  ownerId,
  circleId: happened.circleId ?? null,
  onBehalfOf: ownerId,
  objectId: objectId ?? ownerId,
  at: around.now(),
});

/** Writes down what a viewer did to their space, in the transaction in which it happens. */
export const noteBy = (db: Db, viewer: Viewer, around: Around, happened: Happened): Promise<void> =>
  recordFact(db, {
    actorKind: viewer.actorId === viewer.id ? 'owner' : 'participant',
    ...factOf(viewer.id, around, happened),
    actorId: viewer.actorId,
  });

/**
 * Writes down what happened at the door of a space, where nobody is known as its viewer yet: by the owner unless said otherwise. As
 * `naober_sign_in`, or `naober_jobs` for what the computer did.
 */
export const noteOf = (db: Db, ownerId: string, around: Around, happened: Happened): Promise<void> =>
  recordFact(db, {
    ...(happened.actorId ? { actorKind: 'participant' as const } : {}),
    ...factOf(ownerId, around, happened),
    actorId: happened.actorId ?? ownerId,
  });
