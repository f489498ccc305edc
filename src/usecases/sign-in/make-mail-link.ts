import { createHash, randomBytes } from 'node:crypto';
import { ownerOfEmail } from '../../database/accounts.ts';
import { type MailWish, mailWish, removeMailWish } from '../../database/mail-wishes.ts';
import type { Store } from '../../database/open.ts';
import { wantsNo } from '../../database/rest.ts';
import { isRealAddress } from '../../domain/sign-in/mail-address.ts';
import { loadAuth } from './load-auth.ts';

/** A link to send: to whom, in which language, what it is for, and the token only this mail holds. */
export type MailLink = Pick<MailWish, 'purpose' | 'address' | 'site' | 'language'> & { readonly token: string };

/** Under what a link is kept: what for, and the hash of its token. */
export const linkIdentifier = (purpose: string, token: string): string =>
  `${purpose}:${createHash('sha256').update(token).digest('base64url')}`;

/** Makes the link somebody asked for. Null when there is nothing to send: done before, or nobody's address. Only its hash is kept. */
export async function makeMailLink(store: Store, wishId: string): Promise<MailLink | null> {
  const wish = await store.as('naober_sign_in', null, (db) => mailWish(db, wishId));
  if (wish === null || !isRealAddress(wish.address)) return null;
  if (wish.purpose === 'unlock' && wish.ownerId !== null && (await wantsNoMail(store, wish.ownerId))) return null;
  const token = wish.purpose === 'open' ? await tokenToOpen(store, wish.address) : await tokenOf(store, wish);
  const { purpose, address, site, language } = wish;
  return token === null ? null : { purpose, address, site, language, token };
}

/** Whether the owner said that mail is never used; an address they attach this very moment is another matter. */
const wantsNoMail = (store: Store, ownerId: string): Promise<boolean> =>
  store.as('naober_sign_in', null, (db) => wantsNo(db, ownerId, 'mail'));

/** The wish was done, or there was nothing to do. */
export const forgetWish = (store: Store, wishId: string): Promise<void> =>
  store.as('naober_sign_in', null, (db) => removeMailWish(db, wishId));

async function tokenToOpen(store: Store, address: string): Promise<string | null> {
  const owner = await store.as('naober_sign_in', null, (db) => ownerOfEmail(db, address));
  if (owner === null || (await wantsNoMail(store, owner))) return null;
  const { linkFor } = await loadAuth(store);
  return new Promise<string>((resolve, reject) => {
    linkFor(address, async (token) => resolve(token)).catch(reject);
  });
}

/** For an address to be attached, and a browser to be unlocked: a link that opens nothing else. */
async function tokenOf(store: Store, { purpose, ownerId, sessionId, address }: MailWish): Promise<string> {
  const auth = await loadAuth(store);
  const token = randomBytes(24).toString('base64url');
  await (await auth.links()).createVerificationValue({
    identifier: linkIdentifier(purpose, token),
    value: JSON.stringify({ ownerId, sessionId, address }),
    expiresAt: new Date(Date.now() + auth.linkLasts * 1000),
  });
  return token;
}
