import { type Guest, guestOf } from '../../database/guest.ts';
import type { Store } from '../../database/open.ts';
import type { Viewer } from '../../database/viewer.ts';
import type { Around } from '../around.ts';
import { readSharingOf } from './read-sharing.ts';

/**
 * Somebody who takes part in the viewer's space, for the owner to look through their eyes: what is read is read under their identity, by
 * the same questions and the same rules. It is not noted as their looking. Null when the viewer has no such participant.
 */
export async function lookAs(store: Store, viewer: Viewer, around: Around, participantId: string): Promise<Guest | null> {
  const theirs = await readSharingOf(viewer, participantId);
  return theirs === null ? null : guestOf(store, { id: theirs.id, ownerId: viewer.id }, () => ({ at: around.now() }));
}
