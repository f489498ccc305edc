import type { Guest } from '../../database/guest.ts';
import { addPushWay, countPushWays, dropPushWays } from '../../database/letters/push.ts';
import { arePushKeys, isPushService } from '../../domain/letters/push-service.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import { type GuestActor, noteGuestAct } from '../guest/note-guest-act.ts';

/** What a browser gives to be told something (Push API). */
export type Subscription = { readonly endpoint: string; readonly p256dh: string; readonly auth: string };

/** In how many browsers somebody who takes part is told that there is something for them. */
export const readOwnPush = (guest: Guest): Promise<number> => guest.own((db) => countPushWays(db, guest.id));

/** From now on they are told in this browser too. Only services of known browsers are taken. The same browser again is the same. */
export async function wantPush(
  guest: GuestActor,
  around: Around,
  { endpoint, p256dh, auth }: Subscription,
): Promise<Result<null, 'no-such-browser' | 'too-many'>> {
  if (!isPushService(endpoint) || !arePushKeys(p256dh, auth)) return refused('no-such-browser');
  return guest.own(async (db) => {
    if ((await countPushWays(db, guest.id)) >= most) return refused('too-many');
    const who = { ownerId: guest.ownerId, participantId: guest.id };
    if (await addPushWay(db, { ...who, id: around.newId(), endpoint, p256dh, auth, at: around.now() }))
      await noteGuestAct(db, guest, around, { kind: 'reach-push' });
    return ok(null);
  });
}

/** Nobody has more browsers than this. */
const most = 10;

/** They are told in no browser any more. */
export const stopPush = (guest: GuestActor, around: Around): Promise<void> =>
  guest.own(async (db) => {
    if (await dropPushWays(db, guest.id)) await noteGuestAct(db, guest, around, { kind: 'reach-no-push' });
  });
