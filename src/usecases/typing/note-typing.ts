import type { Around } from '../around.ts';
import { type GuestActor, noteGuestAct } from '../guest/note-guest-act.ts';

/** Writes down that somebody began to type along, with the grant that allowed it. */
export const noteTypingBegun = (guest: GuestActor, around: Around): Promise<void> =>
  guest.own((db) => noteGuestAct(db, guest, around, { kind: 'typing-begun', action: 'E', under: 'type-along', forOwner: true }));
