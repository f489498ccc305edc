import type { Db } from '../../database/door.ts';
import type { FactAction } from '../../database/facts.ts';
import { talentsOf, toldBy } from '../../database/talents/read-talents.ts';
import type { Viewer } from '../../database/viewer.ts';
import type { Talent } from '../../domain/talents/talent.ts';
import type { Around } from '../around.ts';
import { type GuestActor, noteGuestAct } from '../guest/note-guest-act.ts';
import { noteBy } from '../log/note.ts';

/** Whoever tells what somebody can, likes or wishes: through which door, about whom, and how it is written down that they did. */
export type Teller = {
  /** Whose ids acts are made from. */
  readonly id: string;
  readonly about: {
    readonly ownerId: string;
    readonly participantId: string | null;
    readonly alterId: string | null;
    readonly circleId: string | null;
  };
  do<T>(work: (db: Db) => Promise<T>): Promise<T>;
  read(db: Db): Promise<Talent[]>;
  note(db: Db, kind: string, action: FactAction, objectId: string): Promise<void>;
};

type AboutAlter = { readonly alterId: string; readonly circleId: string };

/** The owner, about themselves; or about somebody of the circle, for their own eyes. */
export function ownerTells(viewer: Viewer, around: Around, somebody: AboutAlter | null = null): Teller {
  const alterId = somebody?.alterId ?? null;
  return {
    id: viewer.id,
    about: { ownerId: viewer.id, participantId: null, alterId, circleId: somebody?.circleId ?? null },
    do: viewer.do,
    read: (db) => talentsOf(db, { participantId: null, alterId }),
    note: (db, kind, action, objectId) => noteBy(db, viewer, around, { kind, action, objectId }),
  };
}

/** Somebody who takes part, about themselves, to this owner alone. */
export const guestTells = (guest: GuestActor, around: Around): Teller => ({
  id: guest.id,
  about: { ownerId: guest.ownerId, participantId: guest.id, alterId: null, circleId: null },
  do: guest.own,
  read: (db) => toldBy(db, guest.id),
  note: (db, kind, action, objectId) => noteGuestAct(db, guest, around, { kind, action, objectId }),
});

/** What this teller told and did not take away, the earliest first. */
export const readTold = (teller: Teller): Promise<Talent[]> => teller.do((db) => teller.read(db));
