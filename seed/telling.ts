import type { Db, Store } from '../src/database/open.ts';
import { type Viewer, viewerOf } from '../src/database/viewer.ts';
import type { Result } from '../src/domain/result.ts';
import type { Around } from '../src/usecases/around.ts';
import type { WorkersOfTown } from './organisation-of-town.ts';

/** Where a part of the story is told: one transaction of a resident, in which every use case is done. */
export type Telling = {
  readonly db: Db;
  readonly viewer: Viewer;
  readonly around: Around;
  readonly hostName: string;
  readonly workers: WorkersOfTown;
  /** The id of somebody in the circle, by name. */
  readonly idOf: (name: string) => string;
  /** The id of somebody of the town, by slug. */
  readonly residentAt: (slug: string) => string;
};

/** A viewer whose use cases are all done in a transaction that is going on, so that a whole story is kept at once. */
export const viewerIn = (store: Store, db: Db, ownerId: string): Viewer => ({
  ...viewerOf(store, ownerId),
  do: (work) => work(db),
});

/** What came of it; whatever a use case refuses is a slip of the pen in the story. */
export function told<T, R>(result: Result<T, R>): T {
  if (!result.ok) throw new Error(`The story of the town was refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}
