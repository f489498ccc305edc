import {
  type ContactChannel,
  type ContactWay,
  heldContactWay,
  ownContactWays,
  putContactWay,
} from '../../database/contact-ways.ts';
import type { Guest } from '../../database/guest.ts';
import { tidyText } from '../../domain/circle/naming.ts';
import { stampOf } from '../../domain/person/stamp.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import { mailAddressIn } from '../../domain/sign-in/mail-address.ts';
import type { Around } from '../around.ts';
import { type GuestActor, noteGuestAct } from './note-guest-act.ts';

export { type ContactChannel, type ContactWay, contactChannels } from '../../database/contact-ways.ts';

/** How somebody can be reached by this owner, as they may see and change it themselves. */
export const readOwnContact = (guest: Guest): Promise<ContactWay[]> => guest.own(ownContactWays);

export type ContactProblem = 'no-address' | 'no-number' | 'too-long' | 'changed-meanwhile';

/** Corrects a way to be reached, or withdraws it (''): then the value is gone. `was`: the stamp of what the form was drawn from. */
export async function changeOwnContact(
  guest: GuestActor,
  around: Around,
  { channel, value, was }: { readonly channel: ContactChannel; readonly value: string; readonly was: string },
): Promise<Result<null, ContactProblem>> {
  const tidy = tidyText(value);
  const problem = problemWith(channel, tidy);
  if (problem !== null) return refused(problem);
  return guest.own(async (db) => {
    const now = (await heldContactWay(db, channel)) ?? '';
    if (now === tidy) return ok(null);
    if (stampOf(now) !== was) return refused('changed-meanwhile');
    const at = around.now();
    const who = { ownerId: guest.ownerId, participantId: guest.id };
    await putContactWay(db, { ...who, channel, value: tidy === '' ? null : tidy, at });
    await noteGuestAct(db, guest, around, { kind: tidy === '' ? 'contact-withdrawn' : 'contact-corrected' });
    return ok(null);
  });
}

function problemWith(channel: ContactChannel, value: string): ContactProblem | null {
  if (value === '') return null;
  if (value.length > 254) return 'too-long';
  if (channel === 'mail') return mailAddressIn(value) === null ? 'no-address' : null;
  return channel === 'phone' && !/^\+?[\d\s().-]{6,}$/.test(value) ? 'no-number' : null;
}
