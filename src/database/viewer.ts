import type { Db } from './door.ts';
import type { Store } from './store.ts';

/** Somebody who looks and changes: everything done through `do` sees that owner's rows and no others. */
export type Viewer = {
  readonly id: string;
  /** Who types beside the owner at this sitting, or null; written with every act. */
  readonly helpedBy: string | null;
  do<T>(work: (db: Db) => Promise<T>): Promise<T>;
};

/** The viewer for an owner whose session or code was checked. */
export function viewerOf(store: Store, ownerId: string, helpedBy: string | null = null): Viewer {
  return { id: ownerId, helpedBy, do: (work) => store.as('naober_app', ownerId, work) };
}
