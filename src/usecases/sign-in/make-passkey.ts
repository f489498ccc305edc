import { ensureAccount } from '../../database/accounts.ts';
import type { Store } from '../../database/open.ts';
import { keepForGood } from '../../database/own-space.ts';
import { addChallenge, addPasskey, passkeysOf, removePasskey, takeChallenge } from '../../database/passkeys.ts';
import type { Viewer } from '../../database/viewer.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import { madeCredentialIn } from '../../domain/sign-in/credential.ts';
import { noMailAddress } from '../../domain/sign-in/mail-address.ts';
import type { Around } from '../around.ts';
import { noteOf } from '../log/note.ts';
import { checkMade, optionsToMake } from './check-credential.ts';
import { type Asked, expiry } from './passkey-question.ts';

/** The most devices one owner can have a key on. */
const mostKeys = 20;

/** What a device is asked when it is to make a key: the id of the question, and the options for the browser. Null where passkeys cannot be. */
export async function askForPasskey(
  store: Store,
  viewer: Viewer,
  around: Around,
  { site, name }: { readonly site: string; readonly name: string },
): Promise<Asked | null> {
  const known = await store.as('naober_sign_in', null, (db) => passkeysOf(db, viewer.id));
  const asked = known.length >= mostKeys ? null : await optionsToMake(site, { id: viewer.id, name, known });
  if (asked === null) return null;
  const id = around.newId();
  const challenge = { id, ownerId: viewer.id, purpose: 'make', challenge: asked.challenge, expiresAt: expiry(around) } as const;
  await store.as('naober_sign_in', null, (db) => addChallenge(db, challenge));
  return { id, options: asked.options };
}

type Answered = {
  readonly question: string | null;
  readonly credential: string;
  readonly site: string;
  readonly device: string | null;
};

/** Keeps the key a device made, and keeps a draft for good. Each question is answered once, by the owner it was asked to. */
export async function makePasskey(
  store: Store,
  viewer: Viewer,
  around: Around,
  answered: Answered,
): Promise<Result<string, 'not-made'>> {
  const made = madeCredentialIn(answered.credential);
  const asked = await store.as('naober_sign_in', null, (db) => takeChallenge(db, answered.question, around.now()));
  if (made === null || asked?.purpose !== 'make' || asked.ownerId !== viewer.id) return refused('not-made');
  const credential = await checkMade(made, asked.challenge, answered.site);
  if (credential === null) return refused('not-made');
  const now = around.now();
  const { id: credentialId, publicKey, counter } = credential;
  const own = { id: around.newId(), ownerId: viewer.id, createdAt: now, device: answered.device, transports: made.transports };
  await viewer.do(keepForGood);
  const added = await store.as('naober_sign_in', null, async (db) => {
    await ensureAccount(db, viewer.id, noMailAddress(viewer.id), now);
    const isNew = await addPasskey(db, { ...own, credentialId, publicKey, counter });
    if (isNew) await noteOf(db, viewer.id, around, { kind: 'device-key-made', action: 'C', objectId: own.id });
    return isNew;
  });
  return added ? ok(own.id) : refused('not-made');
}

/** The key of a device opens nothing any more. */
export const removeDeviceKey = (store: Store, around: Around, ownerId: string, id: string): Promise<void> =>
  store.as('naober_sign_in', null, async (db) => {
    await removePasskey(db, ownerId, id);
    await noteOf(db, ownerId, around, { kind: 'device-key-removed', action: 'D', objectId: id });
  });
