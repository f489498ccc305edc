import type { Store } from '../database/open.ts';
import type { Around } from '../usecases/around.ts';
import { carryOutRemovals } from '../usecases/mandate/carry-out-removals.ts';
import { mindQuietSpaces } from '../usecases/mandate/mind-quiet-spaces.ts';

/** What is done for owners in their absence, and no sooner than it may be: proposals they let pass, and asking who was not here for long. */
export async function mindSpaces(store: Store, around: Around): Promise<void> {
  await carryOutRemovals(store, around);
  await mindQuietSpaces(store, around);
}
