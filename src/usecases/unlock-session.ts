import type { Store } from '../database/open.ts';
import { setUnlockedUntil } from '../database/sign-in.ts';
import type { Around } from './around.ts';
import { noteOf } from './log/note.ts';

/** How long what was unlocked stays open, in ms. */
export const unlockLasts = 10 * 60 * 1000;

/** Opens the private chapters in the browser with this cookie, for ten minutes. To be called only when the owner has just shown who they are. */
export const unlockSession = (store: Store, around: Around, tokenHash: Uint8Array): Promise<void> =>
  store.as('naober_sign_in', null, async (db) => {
    const here = await setUnlockedUntil(db, tokenHash, new Date(around.now().getTime() + unlockLasts));
    if (here !== null) await noteOf(db, here.ownerId, around, { kind: 'unlocked', action: 'E', via: here.id });
  });
