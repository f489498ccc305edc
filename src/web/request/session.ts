import { createHash, randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Store } from '../../database/open.ts';
import { closeSession, findSession, keepSession, openSession } from '../../database/sign-in.ts';
import { StoreIsBusy } from '../../database/store-is-busy.ts';
import { StoreIsFull } from '../../database/store-is-full.ts';
import { viewerOf } from '../../database/viewer.ts';
import type { Around } from '../../usecases/around.ts';
import type { OwnerHere } from '../page.ts';

const day = 24 * 3600 * 1000;
const lasts = 400 * day;

/** How sessions are read and written: the store, the clock, and whether cookies insist on https. */
export type SessionParts = { readonly store: Store; readonly around: Around; readonly secure: boolean };

const cookieName = (secure: boolean) => (secure ? '__Host-naober' : 'naober');
const hashOf = (token: string) => new Uint8Array(createHash('sha256').update(token).digest());
/** What was to be erased by now is not shown any more, even before the job that erases comes by. */
const isOver = (moment: Date | null, now: Date) => moment !== null && moment <= now;

/** The owner whose space is open in this browser, or null. Only the hash of the cookie is looked up. */
export async function ownerHere(context: Context, { store, around, secure }: SessionParts): Promise<OwnerHere | null> {
  const token = getCookie(context, cookieName(secure));
  if (token === undefined || !/^[\w-]{43}$/.test(token)) return null;
  const hash = hashOf(token);
  const now = around.now();
  const found = await store.as('naober_sign_in', null, (db) => findSession(db, hash, now));
  if (found === null || isOver(found.eraseAfter, now) || isOver(found.wipeAfter, now)) return null;
  if (now.getTime() - found.lastSeenAt.getTime() > day) await stretch(store, hash, now);
  return { id: found.ownerId, viewer: viewerOf(store, found.ownerId), eraseAfter: found.eraseAfter, wipeAfter: found.wipeAfter };
}

/** Once a day a session in use lasts longer again. When the store takes no changes just now, tomorrow is fine too. */
async function stretch(store: Store, hash: Uint8Array, now: Date): Promise<void> {
  try {
    await store.as('naober_sign_in', null, (db) => keepSession(db, hash, now, new Date(now.getTime() + lasts)));
  } catch (problem) {
    if (!(problem instanceof StoreIsFull || problem instanceof StoreIsBusy)) throw problem;
  }
}

/** Opens the space of an owner in this browser with a new cookie of 32 random bytes, and closes what was open before. */
export async function openHere(context: Context, ownerId: string, { store, around, secure }: SessionParts): Promise<void> {
  const token = randomBytes(32).toString('base64url');
  const now = around.now();
  const before = getCookie(context, cookieName(secure));
  await store.as('naober_sign_in', null, async (db) => {
    if (before !== undefined) await closeSession(db, hashOf(before));
    await openSession(db, { tokenHash: hashOf(token), ownerId, now, expiresAt: new Date(now.getTime() + lasts) });
  });
  setCookie(context, cookieName(secure), token, { path: '/', httpOnly: true, sameSite: 'Lax', secure, maxAge: lasts / 1000 });
}

/** Closes the space in this browser. What was kept stays. */
export async function closeHere(context: Context, { store, secure }: SessionParts): Promise<void> {
  const token = getCookie(context, cookieName(secure));
  if (token !== undefined) await store.as('naober_sign_in', null, (db) => closeSession(db, hashOf(token)));
  deleteCookie(context, cookieName(secure), { path: '/', secure });
}
