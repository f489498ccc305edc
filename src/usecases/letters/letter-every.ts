import type { Guest } from '../../database/guest.ts';
import { letterEveryOf, type Reaches, reachesGuest, setLetterEvery } from '../../database/letters/weekly.ts';
import type { Store } from '../../database/open.ts';
import { restChoicesOf } from '../../database/rest.ts';
import type { Viewer } from '../../database/viewer.ts';
import type { LetterEvery } from '../../domain/letters/weekly.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import { type GuestActor, noteGuestAct } from '../guest/note-guest-act.ts';
import { noteBy } from '../log/note.ts';
import { waysIn } from '../sign-in/ways-in.ts';

/** How often somebody wants the letter with what comes, and whether it can reach them. */
export type LetterChoice = { readonly every: LetterEvery; readonly reaches: Reaches };

/** A choice, and what stood there when it was made. */
type Choosing = { readonly every: LetterEvery; readonly was: LetterEvery };

/** As the owner chose it. */
export async function readLetterEvery(store: Store, viewer: Viewer): Promise<LetterChoice> {
  const { email } = await waysIn(store, viewer.id);
  return viewer.do(async (db) => {
    const every = (await letterEveryOf(db, { ownerId: viewer.id, participantId: null })) ?? 'week';
    const { contactNever } = await restChoicesOf(db);
    return { every, reaches: email === null ? 'no-address' : contactNever.includes('mail') ? 'muted' : 'yes' };
  });
}

/** As who takes part chose it for this space. */
export const readOwnLetterEvery = (guest: Guest): Promise<LetterChoice> =>
  guest.own(async (db) => ({
    every: (await letterEveryOf(db, { ownerId: guest.ownerId, participantId: guest.id })) ?? 'week',
    reaches: await reachesGuest(db, guest.id),
  }));

/** The owner chooses. Chosen already is done; chosen otherwise meanwhile changes nothing. */
export const chooseLetterEvery = (
  viewer: Viewer,
  around: Around,
  choosing: Choosing,
): Promise<Result<null, 'changed-meanwhile'>> =>
  viewer.do(async (db) => {
    const reader = { ownerId: viewer.id, participantId: null };
    if ((await letterEveryOf(db, reader)) === choosing.every) return ok(null);
    if (!(await setLetterEvery(db, reader, choosing))) return refused('changed-meanwhile');
    await noteBy(db, viewer, around, { kind: 'settings-kept', action: 'U' });
    return ok(null);
  });

/** Who takes part chooses. */
export const chooseOwnLetterEvery = (
  guest: GuestActor,
  around: Around,
  choosing: Choosing,
): Promise<Result<null, 'changed-meanwhile'>> =>
  guest.own(async (db) => {
    const reader = { ownerId: guest.ownerId, participantId: guest.id };
    if ((await letterEveryOf(db, reader)) === choosing.every) return ok(null);
    if (!(await setLetterEvery(db, reader, choosing))) return refused('changed-meanwhile');
    await noteGuestAct(db, guest, around, { kind: 'reach-letter' });
    return ok(null);
  });
