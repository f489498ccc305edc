import { createHash, randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Store } from '../../database/open.ts';
import {
  adoptSession,
  closeSession,
  type FoundSession,
  findSession,
  keepSession,
  lockedOwner,
  lockSession,
  openSession,
} from '../../database/sign-in.ts';
import { StoreIsBusy } from '../../database/store-is-busy.ts';
import { StoreIsFull } from '../../database/store-is-full.ts';
import { viewerOf } from '../../database/viewer.ts';
import { waysInOf } from '../../database/ways-in.ts';
import { noteOf } from '../../usecases/log/note.ts';
import { beginSitting, endSitting } from '../../usecases/sitting.ts';
import { unlockSession } from '../../usecases/unlock-session.ts';
import type { OwnerHere, SessionChange } from '../here.ts';
import { deviceOf, type SessionParts } from './session-parts.ts';
import { closeTyping, openTyping, typingHere } from './typing-session.ts';

const hour = 3600 * 1000;
const day = 24 * hour;
const lasts = 400 * day;
/** On a device that others use too: a day's visit, and gone when its browser closes. */
const lastsShared = 12 * hour;

const cookieName = (secure: boolean) => (secure ? '__Host-naober' : 'naober');
const hashOf = (token: string) => new Uint8Array(createHash('sha256').update(token).digest());
/** What was to be erased by now is not shown any more, even before the job that erases comes by. */
const isOver = (moment: Date | null, now: Date) => moment !== null && moment <= now;

/** The hash of this browser's cookie, or null when it has none. */
function hashHere(context: Context, secure: boolean): Uint8Array | null {
  const token = getCookie(context, cookieName(secure));
  return token === undefined || !/^[\w-]{32,43}$/.test(token) ? null : hashOf(token);
}

/** The page that is looked at, and the object its address names, to note that somebody looked. Null where nothing is noted. */
export type Looking = { readonly part: string; readonly objectId: string | null } | null;

/** The owner whose space is open in this browser, or null. Only the hash of the cookie is looked up, in one query. */
export async function ownerHere(
  context: Context,
  { store, around, secure }: SessionParts,
  looking: Looking = null,
): Promise<OwnerHere | null> {
  const now = around.now();
  const found = (await typingHere(context, { store, around, secure })) ?? (await ownSession(context, { store, around, secure }));
  if (found === null || isOver(found.eraseAfter, now) || isOver(found.wipeAfter, now)) return null;
  const hash = hashHere(context, secure);
  const isOld = !found.shared && now.getTime() - found.lastSeenAt.getTime() > day;
  if (hash !== null && isOld) await stretch(store, hash, now);
  const { ownerId: id, eraseAfter, wipeAfter, diedAt, helpedBy, participantId, exitProminent, typedBy } = found;
  const helped = found.sitting !== null;
  const look = looking === null ? null : { id: around.newId(), ...looking, via: found.id, at: now };
  const viewer = viewerOf(store, id, { helpedBy, actorId: participantId ?? id, helped, look });
  return { id, viewer, eraseAfter, wipeAfter, diedAt, session: sessionHere(found, now), exitProminent, typedBy };
}

/** The session of the cookie with which an owner opened their own space; one of whoever types at a distance is never taken for it. */
async function ownSession(context: Context, { store, around, secure }: SessionParts): Promise<FoundSession | null> {
  const hash = hashHere(context, secure);
  if (hash === null) return null;
  const found = await store.as('naober_sign_in', null, (db) => findSession(db, hash, around.now()), { atOnce: true });
  return found === null || found.participantId !== null ? null : found;
}

function sessionHere(found: FoundSession, now: Date): OwnerHere['session'] {
  const { id, shared, sitting, helpedBy, unlockedUntil, participantId } = found;
  const unlocked = sitting === null && participantId === null && (!shared || (unlockedUntil !== null && unlockedUntil > now));
  return { id, shared, sitting, helpedBy, unlocked, participantId };
}

/** Once a day a session in use lasts longer again. When the store takes no changes just now, tomorrow is fine too. */
async function stretch(store: Store, hash: Uint8Array, now: Date): Promise<void> {
  try {
    await store.as('naober_sign_in', null, (db) => keepSession(db, hash, now, new Date(now.getTime() + lasts)));
  } catch (problem) {
    if (!(problem instanceof StoreIsFull || problem instanceof StoreIsBusy)) throw problem;
  }
}

/** Does to this browser's session what a page answered. */
export async function changeHere(context: Context, change: SessionChange, parts: SessionParts): Promise<void> {
  if (change === 'stop-typing') return closeTyping(context, parts);
  if (typeof change === 'object' && 'typeAlong' in change) return openTyping(context, change.typeAlong, parts);
  if (await endsTyping(context, change, parts)) return;
  if (change === 'close' || change === 'close-and-clear') return closeHere(context, change === 'close-and-clear', parts);
  if (change === 'leave-quickly') return leaveHere(context, parts);
  if (change !== 'unlock' && 'open' in change) return openHere(context, change, parts);
  if (change !== 'unlock' && 'adopt' in change) return adoptHere(context, change, parts);
  const hash = hashHere(context, parts.secure);
  if (hash === null) return;
  if (change === 'unlock') return unlockSession(parts.store, parts.around, hash);
  if (change.sitting === null) return endSitting(parts.store, parts.around, hash);
  return beginSitting(parts.store, parts.around, hash, change);
}

/**
 * In the browser of whoever types at a distance every change closes that sitting, and never makes it the owner's own. Answers whether that
 * was all: another space that is opened, and leaving quickly, still go on for what is their own.
 */
async function endsTyping(context: Context, change: SessionChange, parts: SessionParts): Promise<boolean> {
  const typing = await typingHere(context, parts);
  if (typing === null) return false;
  await closeTyping(context, parts);
  if (change === 'leave-quickly') return false;
  return typeof change !== 'object' || !('adopt' in change || ('open' in change && change.open !== typing.ownerId));
}

/** Opens the space of an owner in this browser with a new cookie of 32 random bytes, and closes what was open before. */
async function openHere(
  context: Context,
  change: Extract<SessionChange, { readonly open: string }>,
  { store, around, secure }: SessionParts,
): Promise<void> {
  const token = randomBytes(32).toString('base64url');
  const now = around.now();
  const before = hashHere(context, secure);
  const shared = await store.as('naober_sign_in', null, async (db) => {
    const open = before === null ? null : await findSession(db, before, now);
    const same = open?.ownerId === change.open ? open : null;
    const { sitting = same?.sitting ?? null, helpedBy = same?.helpedBy ?? null, shared = same?.shared ?? false } = change;
    if (before !== null) await closeSession(db, before);
    const expiresAt = new Date(now.getTime() + (shared ? lastsShared : lasts));
    const device = deviceOf(context);
    await openSession(db, { tokenHash: hashOf(token), ownerId: change.open, now, expiresAt, shared, sitting, helpedBy, device });
    if (same === null) await noteOf(db, change.open, around, { kind: 'space-opened', action: 'E' });
    if (sitting === null && same !== null && same.sitting !== null)
      await noteOf(db, change.open, around, { kind: 'sitting-ended', action: 'E' });
    if (sitting !== null && same?.sitting !== sitting)
      await noteOf(db, change.open, around, { kind: 'sitting-begun', action: 'E' });
    return shared;
  });
  giveCookie(context, token, shared, secure);
}

/** Gives this browser the session a link by mail opened, and closes what was open before. */
async function adoptHere(
  context: Context,
  { adopt, shared }: { readonly adopt: string; readonly shared: boolean },
  { store, around, secure }: SessionParts,
): Promise<void> {
  const before = hashHere(context, secure);
  const expiresAt = new Date(around.now().getTime() + (shared ? lastsShared : lasts));
  await store.as('naober_sign_in', null, async (db) => {
    if (before !== null) await closeSession(db, before);
    const here = await adoptSession(db, hashOf(adopt), { shared, expiresAt, device: deviceOf(context) });
    if (here !== null) await noteOf(db, here.ownerId, around, { kind: 'space-opened', action: 'E', via: here.id });
  });
  giveCookie(context, adopt, shared, secure);
}

/** On a device of one's own the cookie stays; on a shared one it goes when the browser closes. */
function giveCookie(context: Context, token: string, shared: boolean, secure: boolean): void {
  const stays = shared ? {} : { maxAge: lasts / 1000 };
  setCookie(context, cookieName(secure), token, { path: '/', httpOnly: true, sameSite: 'Lax', secure, ...stays });
}

/** The owner whose space was shut away in this browser in a hurry, or null. */
export async function shutAwayHere(context: Context, { store, around, secure }: SessionParts): Promise<string | null> {
  const hash = hashHere(context, secure);
  return hash === null ? null : store.as('naober_sign_in', null, (db) => lockedOwner(db, hash, around.now()));
}

/**
 * Gone at once. Who has a way back in (a card, a key, an address) is closed out and everything is cleared; for who has none that would
 * be the end of their circle, so it is shut away, and opens again with the name in its middle.
 */
async function leaveHere(context: Context, parts: SessionParts): Promise<void> {
  const { store, around, secure } = parts;
  const hash = hashHere(context, secure);
  const now = around.now();
  const stays =
    hash !== null &&
    (await store.as('naober_sign_in', null, async (db) => {
      const open = await findSession(db, hash, now);
      if (open === null || open.participantId !== null) return false;
      const { card, keys, email } = await waysInOf(db, open.ownerId);
      if (card !== null || keys.length > 0 || email !== null) return false;
      await lockSession(db, hash, now);
      await noteOf(db, open.ownerId, around, { kind: 'space-closed', action: 'E', via: open.id });
      return true;
    }));
  if (!stays) return closeHere(context, true, parts);
  context.header('Clear-Site-Data', '"cache", "storage"');
}

/** Closes the space in this browser, and has the browser clear what it keeps of this site when asked. What was kept in the store stays. */
async function closeHere(context: Context, clear: boolean, { store, around, secure }: SessionParts): Promise<void> {
  const hash = hashHere(context, secure);
  if (hash !== null)
    await store.as('naober_sign_in', null, async (db) => {
      const shut = await closeSession(db, hash);
      if (shut !== null)
        await noteOf(db, shut.ownerId, around, { kind: 'space-closed', action: 'E', via: shut.id, actorId: shut.participantId });
    });
  deleteCookie(context, cookieName(secure), { path: '/', secure });
  if (clear) context.header('Clear-Site-Data', '"cache", "cookies", "storage"');
}
