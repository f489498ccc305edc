import { ownerById } from '../../database/find-owner.ts';
import type { Store } from '../../database/open.ts';
import { addChallenge, markPasskeyUsed, passkeyWith, takeChallenge } from '../../database/passkeys.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import { usedCredentialIn } from '../../domain/sign-in/credential.ts';
import type { Around } from '../around.ts';
import { checkUsed, optionsToUse } from './check-credential.ts';
import { isTooOften } from './limited.ts';
import { type Asked, expiry } from './passkey-question.ts';

type Question = { readonly site: string; readonly from: string; readonly purpose: 'open' | 'unlock' };

/**
 * What a device is asked when its key is to open a circle. No name is asked and no key is listed: the device itself knows which it has.
 * Sixty questions a sender in a quarter of an hour.
 */
export async function askForKnownPasskey(
  store: Store,
  around: Around,
  { site, from, purpose }: Question,
): Promise<Result<Asked, 'not-here' | 'too-many-tries'>> {
  const asked = await optionsToUse(site);
  if (asked === null) return refused('not-here');
  if (await isTooOften(store, around, [{ what: `passkeys from ${from}`, most: 60, minutes: 15 }]))
    return refused('too-many-tries');
  const id = around.newId();
  const challenge = { id, ownerId: null, purpose, challenge: asked.challenge, expiresAt: expiry(around) };
  await store.as('naober_sign_in', null, (db) => addChallenge(db, challenge));
  return ok({ id, options: asked.options });
}

type Answered = {
  readonly question: string | null;
  readonly credential: string;
  readonly site: string;
  readonly purpose: 'open' | 'unlock';
};

/** The owner whose space the key of a device opens. An unknown key, a removed one and a wrong answer are told apart by nobody. */
export async function openWithPasskey(store: Store, around: Around, answered: Answered): Promise<Result<string, 'no-such-key'>> {
  const used = usedCredentialIn(answered.credential);
  const now = around.now();
  const asked = await store.as('naober_sign_in', null, (db) => takeChallenge(db, answered.question, now));
  if (used === null || asked?.purpose !== answered.purpose) return refused('no-such-key');
  const key = await store.as('naober_sign_in', null, (db) => passkeyWith(db, used.id));
  if (key === null) return refused('no-such-key');
  const counter = await checkUsed(used, asked.challenge, answered.site, key);
  if (counter === null) return refused('no-such-key');
  const owner = await store.as('naober_sign_in', null, async (db) => {
    await markPasskeyUsed(db, key.id, counter, now);
    return ownerById(db, key.ownerId);
  });
  const over = [owner?.eraseAfter, owner?.wipeAfter].some((moment) => moment && moment <= now);
  return owner === null || over ? refused('no-such-key') : ok(owner.id);
}
