import type { Store } from '../../database/open.ts';
import type { Viewer } from '../../database/viewer.ts';
import { type Result, refused } from '../../domain/result.ts';
import { mailAddressIn } from '../../domain/sign-in/mail-address.ts';
import type { Around } from '../around.ts';
import { isTooOften } from '../sign-in/limited.ts';
import { type ByMail, type InviteRefusal, type Made, makeInvitation } from './make-invitation.ts';

const aDay = 24 * 60;

/**
 * Invites somebody by mail, and no more than ten a day to one address, thirty by one owner: nobody is written to for ever. Forty a day from one
 * place and five hundred an hour in all, because anybody can begin as many circles as they like.
 */
export async function mailInvitation(
  store: Store,
  viewer: Viewer,
  around: Around,
  { from, ...asked }: ByMail & { readonly from: string },
): Promise<Result<Made, InviteRefusal | 'too-many-tries'>> {
  const address = mailAddressIn(asked.address);
  if (address === null) return refused('no-address');
  const tooOften = await isTooOften(store, around, [
    { what: `invitation to ${address}`, most: 10, minutes: aDay },
    { what: `invitation by ${viewer.id}`, most: 30, minutes: aDay },
    { what: `invitation from ${from}`, most: 40, minutes: aDay },
    { what: 'invitation', most: 500, minutes: 60 },
  ]);
  return tooOften ? refused('too-many-tries') : makeInvitation(viewer, around, asked);
}
