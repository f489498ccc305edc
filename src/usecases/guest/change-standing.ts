import { readStandingOf } from '../../database/standing.ts';
import { bindPerson, changeCard, comeBack, leave } from '../../database/standing-changes.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import { type GuestActor, noteGuestAct } from './note-guest-act.ts';

/** How long leaving can be taken back from the page that said goodbye. */
export const thinkAgain = 86_400_000;

/** Takes part no more: agreements stop, nothing is open any more, no reason is asked. Said twice is said once. */
export const stopTakingPart = (guest: GuestActor, around: Around): Promise<void> =>
  guest.own(async (db) => {
    if (await leave(db, around.now())) await noteGuestAct(db, guest, around, { kind: 'participant-left' });
  });

/** Takes leaving back within a day: what stopped with it stands again. */
export const takePartAgain = (guest: GuestActor, around: Around): Promise<void> =>
  guest.own(async (db) => {
    if (await comeBack(db, new Date(around.now().getTime() - thinkAgain)))
      await noteGuestAct(db, guest, around, { kind: 'participant-back' });
  });

type Pause = { readonly version: number; readonly until: Date | null };

/** A pause until a day in the coming year, or its end (null). No reason is asked. */
export async function pause(
  guest: GuestActor,
  around: Around,
  { version, until }: Pause,
): Promise<Result<null, 'no-such-day' | 'changed-meanwhile'>> {
  const now = around.now().getTime();
  const days = until === null ? 1 : (until.getTime() - now) / 86_400_000;
  if (Number.isNaN(days) || days <= 0 || days > 366) return refused('no-such-day');
  return guest.own(async (db) => {
    if (await changeCard(db, { version, pausedUntil: until })) {
      await noteGuestAct(db, guest, around, { kind: until === null ? 'participant-pause-ended' : 'participant-paused' });
      return ok(null);
    }
    const standing = await readStandingOf(db);
    return standing?.pausedUntil?.getTime() === until?.getTime() ? ok(null) : refused('changed-meanwhile');
  });
}

/** "Vraag mij niet meer", or that asking is fine again. Said twice is said once. */
export const beLeftInPeace = (guest: GuestActor, around: Around, notApproach: boolean): Promise<void> =>
  guest.own(async (db) => {
    const standing = await readStandingOf(db);
    if (standing === null || standing.notApproach === notApproach) return;
    if (await changeCard(db, { version: standing.version, notApproach }))
      await noteGuestAct(db, guest, around, { kind: notApproach ? 'not-to-be-approached' : 'may-be-approached' });
  });

/** Takes part as the person whose own space this is, or no longer so (null). It opens nothing that was not open, and shows neither side more. */
export const takePartAs = (guest: GuestActor, around: Around, personId: string | null): Promise<void> =>
  guest.own(async (db) => {
    if (await bindPerson(db, personId))
      await noteGuestAct(db, guest, around, { kind: personId === null ? 'link-own-space-ended' : 'link-own-space' });
  });
