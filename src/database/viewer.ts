import type { Db } from './door.ts';
import type { Store } from './store.ts';

/** Somebody who looks and changes: everything done through `do` sees that owner's rows and no others. */
export type Viewer = { readonly id: string; do<T>(work: (db: Db) => Promise<T>): Promise<T> };

/** The viewer for an owner whose session or code was checked. */
export function viewerOf(store: Store, ownerId: string): Viewer {
  return { id: ownerId, do: (work) => store.as('naober_app', ownerId, work) };
}
