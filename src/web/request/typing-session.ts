import { createHash, randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { closeSession, type FoundSession, findSession, openSession } from '../../database/sign-in.ts';
import type { Typing } from '../here.ts';
import { deviceOf, type SessionParts } from './session-parts.ts';

/**
 * A sitting at a distance in the browser of whoever types: a cookie of its own, so that what is open there of themselves stays as it is and
 * comes back when the sitting is over.
 */
const cookieName = (secure: boolean) => (secure ? '__Host-naober-mee' : 'naober-mee');
const hashOf = (token: string) => new Uint8Array(createHash('sha256').update(token).digest());

function hashHere(context: Context, secure: boolean): Uint8Array | null {
  const token = getCookie(context, cookieName(secure));
  return token === undefined || !/^[\w-]{43}$/.test(token) ? null : hashOf(token);
}

/** The sitting at a distance in this browser, while what allows it lasts; null when there is none. */
export async function typingHere(context: Context, { store, around, secure }: SessionParts): Promise<FoundSession | null> {
  const hash = hashHere(context, secure);
  if (hash === null) return null;
  const found = await store.as('naober_sign_in', null, (db) => findSession(db, hash, around.now()), { atOnce: true });
  return found === null || found.participantId === null ? null : found;
}

/** Whether a sitting at a distance in this browser is over that its cookie still speaks of; then that cookie goes. */
export async function typingIsOver(context: Context, parts: SessionParts): Promise<boolean> {
  if (hashHere(context, parts.secure) === null || (await typingHere(context, parts)) !== null) return false;
  deleteCookie(context, cookieName(parts.secure), { path: '/', secure: parts.secure });
  return true;
}

/** Opens the owner's space in the browser of a participant, until a moment at most. */
export async function openTyping(context: Context, typing: Typing, { store, around, secure }: SessionParts): Promise<void> {
  const { participantId, ownerId, helpedBy, until } = typing;
  const token = randomBytes(32).toString('base64url');
  const before = hashHere(context, secure);
  const now = around.now();
  const times = { now, expiresAt: until };
  await store.as('naober_sign_in', null, async (db) => {
    if (before !== null) await closeSession(db, before);
    const how = { shared: true, sitting: 'together', helpedBy, participantId } as const;
    await openSession(db, { tokenHash: hashOf(token), ownerId, ...times, ...how, device: deviceOf(context) });
  });
  setCookie(context, cookieName(secure), token, { path: '/', httpOnly: true, sameSite: 'Lax', secure });
}

/** Ends the sitting at a distance in this browser, and nothing else. */
export async function closeTyping(context: Context, { store, secure }: SessionParts): Promise<void> {
  const hash = hashHere(context, secure);
  if (hash !== null) await store.as('naober_sign_in', null, (db) => closeSession(db, hash));
  deleteCookie(context, cookieName(secure), { path: '/', secure });
}
