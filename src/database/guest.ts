import type { GrantSet } from '../domain/consent/grant-sets.ts';
import type { Db, VisitOptions } from './door.ts';
import { roleOf } from './grant-roles.ts';
import type { Store } from './store.ts';

/**
 * Somebody who takes part in a space, as the store knows them. What they see through `sees` are the columns of that set and the rows
 * their live grants name; when there is no grant, nothing. Everything is read in a transaction of its own, at the moment given.
 */
export type Guest = {
  /** The id of the participant. */
  readonly id: string;
  readonly ownerId: string;
  /** Reads under the role of one set. */
  sees<T>(set: GrantSet, work: (db: Db) => Promise<T>): Promise<T>;
  /** Reads and changes what is their own: standing, contact data, answers, suggestions. */
  own<T>(work: (db: Db) => Promise<T>): Promise<T>;
  /** Does what a mandate allows, or records an objection for the owner: reaches own mandates and what these are about. */
  acts<T>(work: (db: Db) => Promise<T>): Promise<T>;
};

/** The guest behind a participant whose session, link or sign-in was checked; `visit` carries the moment and what is noted of looking. */
export function guestOf(
  store: Store,
  { id, ownerId }: { readonly id: string; readonly ownerId: string },
  visit: (set: GrantSet | null) => VisitOptions,
): Guest {
  return {
    id,
    ownerId,
    sees: (set, work) => store.as(roleOf(set), id, work, visit(set)),
    own: (work) => store.as('naober_guest', id, work, visit(null)),
    acts: (work) => store.as('naober_acts', id, work, visit(null)),
  };
}
