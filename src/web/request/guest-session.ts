import { createHash, randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { guestOf } from '../../database/guest.ts';
import { type Look, noteGuestLook } from '../../database/looks.ts';
import { participantByWorker } from '../../database/organisation/guest-list.ts';
import { closeGuestSession, openGuestSession, participantByCookie, participantByPerson } from '../../database/participants.ts';
import type { GrantSet } from '../../domain/consent/grant-sets.ts';
import type { GuestChange, GuestHere, OwnerHere, WorkerHere } from '../here.ts';
import { deviceOf, type SessionParts } from './session-parts.ts';

const lasts = 400 * 86_400_000;

const cookieName = (secure: boolean) => (secure ? '__Host-naober-bij' : 'naober-bij');
const hashOf = (token: string) => new Uint8Array(createHash('sha256').update(token).digest());

/** The cookie of who takes part in this browser, or null. */
function tokenHere(context: Context, secure: boolean): string | null {
  const token = getCookie(context, cookieName(secure));
  return token === undefined || !/^[\w-]{32,43}$/.test(token) ? null : token;
}

/** The hash of that cookie, or null when there is none. */
export function guestHashHere(context: Context, secure: boolean): Uint8Array | null {
  const token = tokenHere(context, secure);
  return token === null ? null : hashOf(token);
}

type Asked = {
  readonly participantId: string;
  readonly owner: OwnerHere | null;
  readonly worker: WorkerHere | null;
  readonly objectId: string | null;
};

/**
 * The participant of this address, when it is they who look: by the cookie of their link, because they
 * signed in at their organisation, or because their own space is open here. Null
 * for everybody else, also for who is blocked. What they then see is decided by grants alone, and looking is noted with what is read.
 */
export async function guestHere(
  context: Context,
  asked: Asked,
  { store, around, secure }: SessionParts,
): Promise<GuestHere | null> {
  const { participantId, owner, worker, objectId } = asked;
  const tokenHash = guestHashHere(context, secure);
  const now = around.now();
  const found = await store.as('naober_sign_in', null, async (db) => {
    const byCookie = tokenHash === null ? null : await participantByCookie(db, { tokenHash, participantId, now });
    if (byCookie !== null) return byCookie;
    const byWorker = worker === null ? null : await participantByWorker(db, participantId, worker.id);
    if (byWorker !== null && worker !== null) return { ...byWorker, via: worker.sessionId };
    if (owner === null || owner.session.sitting !== null) return null;
    const byPerson = await participantByPerson(db, participantId, owner.id);
    return byPerson === null ? null : { ...byPerson, via: owner.session.id };
  });
  if (found === null) return null;
  const reads = context.req.method === 'GET';
  const look = (): Look => ({ id: around.newId(), objectId, via: found.via, at: around.now() });
  const visit = (set: GrantSet | null) =>
    reads && set !== null
      ? { at: around.now(), after: (db: Parameters<typeof noteGuestLook>[0]) => noteGuestLook(db, set, look()) }
      : { at: around.now() };
  return { ...guestOf(store, found, visit), via: found.via };
}

/** Does to this browser what a page answered: the same cookie may hold several people somebody takes part with. */
export async function changeGuestHere(
  context: Context,
  change: GuestChange,
  { store, around, secure }: SessionParts,
): Promise<void> {
  const tokenHash = guestHashHere(context, secure);
  if (change === 'all-gone' || 'leave' in change) {
    if (tokenHash !== null)
      await store.as('naober_sign_in', null, (db) =>
        closeGuestSession(db, tokenHash, change === 'all-gone' ? null : change.leave),
      );
    if (change === 'all-gone') deleteCookie(context, cookieName(secure), { path: '/', secure });
    return;
  }
  const token = tokenHere(context, secure) ?? randomBytes(32).toString('base64url');
  const now = around.now();
  const session = { tokenHash: hashOf(token), ownerId: change.ownerId, participantId: change.join, now };
  await store.as('naober_sign_in', null, (db) =>
    openGuestSession(db, { ...session, expiresAt: new Date(now.getTime() + lasts), device: deviceOf(context) }),
  );
  setCookie(context, cookieName(secure), token, { path: '/', httpOnly: true, sameSite: 'Lax', secure, maxAge: lasts / 1000 });
}
