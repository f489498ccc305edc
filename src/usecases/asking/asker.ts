import type { Db } from '../../database/door.ts';
import { recordFact } from '../../database/facts.ts';
import type { Viewer } from '../../database/viewer.ts';
import type { Around } from '../around.ts';
import { isAlone } from '../consent/note-consent.ts';
import { type GuestActor, noteGuestAct } from '../guest/note-guest-act.ts';

/** What is noted of asking: what happened, to which ask or to what was asked of whom. */
type Happened = {
  readonly kind: string;
  readonly objectId: string;
  readonly action?: 'C' | 'U' | 'D';
  readonly grantId?: string;
};

/** Who asks: the owner, or who arranges for them. Everything of asking goes through here, so that both ask in the same way. */
export type Asker = {
  /** In whose name. */
  readonly ownerId: string;
  /** Who does it. */
  readonly by: string;
  readonly role: 'owner' | 'arranger';
  /** Whether nobody helps or looks on: what reaches others is the owner's own doing. */
  readonly alone: boolean;
  do<T>(work: (db: Db) => Promise<T>): Promise<T>;
  note(db: Db, happened: Happened): Promise<void>;
};

/** The owner asks. */
export const ownerAsks = (viewer: Viewer, around: Around): Asker => ({
  ownerId: viewer.id,
  by: viewer.actorId,
  role: 'owner',
  alone: isAlone(viewer),
  do: viewer.do,
  note: (db, { kind, objectId, action = 'U', grantId }) =>
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
      ...(grantId === undefined ? {} : { grantId }),
    }),
});

const under = 'ask-for-me';

/** Who arranges asks in the name of the owner, as far as a grant lets them. */
export const arrangerAsks = (guest: GuestActor, around: Around): Asker => ({
  ownerId: guest.ownerId,
  by: guest.id,
  role: 'arranger',
  alone: true,
  do: (work) => guest.sees(under, work),
  note: (db, { kind, objectId, action = 'U' }) =>
    noteGuestAct(db, guest, around, { kind, objectId, action, under, forOwner: true }),
});
