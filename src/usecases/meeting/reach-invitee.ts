import { cardsOf } from '../../database/consent/read-participants.ts';
import type { Db } from '../../database/door.ts';
import { egoNameOf } from '../../database/ego-name.ts';
import { mailWayOf, setMailWay } from '../../database/invitations.ts';
import type { Viewer } from '../../database/viewer.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import { mailAddressIn } from '../../domain/sign-in/mail-address.ts';
import type { Around } from '../around.ts';

/** What is known to reach somebody by: how the owner is called towards them, and their mail address; null when not said. `noMail`: they want none. */
export type Reach = { readonly hostName: string | null; readonly mail: string | null; readonly noMail: boolean };

export const readReach = (viewer: Viewer, participantId: string): Promise<Reach> =>
  viewer.do(async (db) => {
    const [card] = await cardsOf(db, participantId);
    const { address: mail, refused: noMail } = await mailWayOf(db, participantId);
    return { hostName: card?.hostName ?? (await egoNameOf(db)), mail, noMail };
  });

type Keeping = { readonly participantId: string; readonly typed: string };

/** Keeps the address a mail goes to; the one that is known when nothing was typed. One they took back themselves is not filled in again. */
export async function keepMail(
  db: Db,
  viewer: Viewer,
  around: Around,
  { participantId, typed }: Keeping,
): Promise<Result<null, 'no-address' | 'not-approach'>> {
  const { address: known, refused: isRefused } = await mailWayOf(db, participantId);
  if (isRefused) return refused('not-approach');
  const address = mailAddressIn(typed === '' ? (known ?? '') : typed);
  if (address === null) return refused('no-address');
  if (address !== known)
    await setMailWay(db, { participantId, ownerId: viewer.id, value: address, by: viewer.actorId, at: around.now() });
  return ok(null);
}
