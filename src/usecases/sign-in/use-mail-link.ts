import { ensureAccount, setEmail } from '../../database/accounts.ts';
import { unlockDevice } from '../../database/device-sessions.ts';
import type { Store } from '../../database/open.ts';
import { keepForGood } from '../../database/own-space.ts';
import { viewerOf } from '../../database/viewer.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import { noMailAddress } from '../../domain/sign-in/mail-address.ts';
import type { Around } from '../around.ts';
import { noteOf } from '../log/note.ts';
import { unlockLasts } from '../unlock-session.ts';
import { loadAuth } from './load-auth.ts';
import { linkIdentifier } from './make-mail-link.ts';

type Refusal = 'no-such-link';

/** Opens a space with a link by mail, once: the token of a session made for it. A used, an expired and an unknown link are one and the same. */
export async function openWithLink(store: Store, token: string): Promise<Result<string, Refusal>> {
  if (!/^[A-Za-z]{32}$/.test(token)) return refused('no-such-link');
  const { api } = await loadAuth(store);
  try {
    return ok((await api.magicLinkVerify({ query: { token }, headers: new Headers() })).token);
  } catch (problem) {
    // Refused the way better-auth refuses: by sending the visitor elsewhere.
    if (problem instanceof Error && 'statusCode' in problem && Number(problem.statusCode) < 500) return refused('no-such-link');
    throw problem;
  }
}

type Bound = { readonly ownerId: string; readonly sessionId: string; readonly address: string };

const isBound = (value: unknown): value is Bound =>
  typeof value === 'object' && value !== null && ['ownerId', 'sessionId', 'address'].every((name) => name in value);

async function consumed(store: Store, purpose: string, token: string): Promise<Bound | null> {
  const links = await (await loadAuth(store)).links();
  const row = await links.consumeVerificationValue(linkIdentifier(purpose, token));
  const read: unknown = row === null ? null : JSON.parse(row.value);
  return isBound(read) ? read : null;
}

/** Makes the address work that a link was sent to, and keeps a draft for good. 'taken': it opens another circle already. */
export async function confirmAddress(store: Store, around: Around, token: string): Promise<Result<string, Refusal | 'taken'>> {
  const bound = await consumed(store, 'attach', token);
  if (bound === null) return refused('no-such-link');
  const { ownerId, address: email } = bound;
  const now = around.now();
  await viewerOf(store, ownerId).do(keepForGood);
  const set = await store.as('naober_sign_in', null, async (db) => {
    await ensureAccount(db, ownerId, noMailAddress(ownerId), now);
    const done = await setEmail(db, ownerId, { email, verified: true, now });
    if (done) await noteOf(db, ownerId, around, { kind: 'mail-address-set', action: 'U' });
    return done;
  });
  return set ? ok(email) : refused('taken');
}

/** Opens the private chapters in the browser the link was asked for in, wherever the link itself is opened. */
export async function unlockWithLink(store: Store, around: Around, token: string): Promise<Result<null, Refusal>> {
  const bound = await consumed(store, 'unlock', token);
  if (bound === null) return refused('no-such-link');
  const until = new Date(around.now().getTime() + unlockLasts);
  const done = await store.as('naober_sign_in', null, async (db) => {
    const isThere = await unlockDevice(db, bound.ownerId, bound.sessionId, until);
    if (isThere) await noteOf(db, bound.ownerId, around, { kind: 'unlocked', action: 'E', via: bound.sessionId });
    return isThere;
  });
  return done ? ok(null) : refused('no-such-link');
}

/** Mail no longer opens this circle. */
export const removeAddress = (store: Store, around: Around, ownerId: string): Promise<boolean> =>
  store.as('naober_sign_in', null, async (db) => {
    const done = await setEmail(db, ownerId, { email: noMailAddress(ownerId), verified: false, now: around.now() });
    if (done) await noteOf(db, ownerId, around, { kind: 'mail-address-removed', action: 'D' });
    return done;
  });
