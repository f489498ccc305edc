import type { Db } from '../../database/door.ts';
import { type FactAction, recordFact } from '../../database/facts.ts';
import type { Guest } from '../../database/guest.ts';
import { liveGrantId } from '../../database/standing.ts';
import type { GrantSet } from '../../domain/consent/grant-sets.ts';
import type { Around } from '../around.ts';

/** Who acts: somebody who takes part, in a browser of theirs. */
export type GuestActor = Guest & { readonly via: string };

type Done = {
  readonly kind: string;
  readonly action?: FactAction;
  /** The object it is about; the participant themselves when left out. */
  readonly objectId?: string;
  /** The set whose grant allowed it, when it needed one. */
  readonly under?: GrantSet;
  /** True when it was done in the name of the owner. */
  readonly forOwner?: boolean;
};

/** Notes what somebody who takes part did, in the transaction that did it, with the grant that allowed it. */
export async function noteGuestAct(db: Db, guest: GuestActor, around: Around, done: Done): Promise<void> {
  const grantId = done.under === undefined ? null : await liveGrantId(db, done.under);
  await recordFact(db, {
    id: around.newId(),
    ownerId: guest.ownerId,
    circleId: null,
    actorId: guest.id,
    actorKind: 'participant',
    onBehalfOf: done.forOwner ? guest.ownerId : guest.id,
    kind: done.kind,
    objectId: done.objectId ?? guest.id,
    at: around.now(),
    action: done.action ?? 'U',
    via: guest.via,
    ...(grantId === null ? {} : { grantId }),
    ...(done.under === undefined ? {} : { part: done.under }),
  });
}
