import type { Db, VisitOptions } from './door.ts';
import { noteOwnLook, type OwnLook } from './looks.ts';
import type { Store } from './store.ts';

/** Somebody who looks and changes: everything done through `do` sees that owner's rows and no others. */
export type Viewer = {
  readonly id: string;
  /** Who types beside the owner at this sitting, or null; written with every act. */
  readonly helpedBy: string | null;
  /** Who acts: the owner, or the participant who types at a distance. */
  readonly actorId: string;
  /** Whether the owner acts with nobody beside or for them, also nobody who did not say a name yet. */
  readonly alone: boolean;
  do<T>(work: (db: Db) => Promise<T>): Promise<T>;
  /** As `do`, for reading in which nothing that is asked depends on an answer: it all goes to the store in one message, and is over with that. */
  ask<T>(work: (db: Db) => Promise<T>): Promise<T>;
  /** Notes what is looked at, where nothing was read through `do` that noted it already. */
  noteLook(): Promise<void>;
};

type Visit = {
  readonly helpedBy?: string | null;
  readonly actorId?: string;
  /** True during a sitting, whether or not it was said who helps. */
  readonly helped?: boolean;
  /** What is looked at: noted once, with the first thing that is read. */
  readonly look?: OwnLook | null;
};

/** The viewer for an owner whose session or code was checked. */
export function viewerOf(
  store: Store,
  ownerId: string,
  { helpedBy = null, actorId = ownerId, helped = helpedBy !== null, look = null }: Visit = {},
): Viewer {
  let toNote = look;
  const through = <T>(work: (db: Db) => Promise<T>, options: VisitOptions = {}): Promise<T> => {
    const now = toNote;
    toNote = null;
    const noting: VisitOptions = now === null ? {} : { after: (db) => noteOwnLook(db, { ownerId, actorId }, now), lenient: true };
    return store.as('naober_app', ownerId, work, { ...options, ...noting });
  };
  const noteLook = () => (toNote === null ? Promise.resolve() : through(async () => {}));
  const alone = !helped && actorId === ownerId;
  return {
    id: ownerId,
    helpedBy,
    actorId,
    alone,
    do: (work) => through(work),
    ask: (work) => through(work, { atOnce: true }),
    noteLook,
  };
}
