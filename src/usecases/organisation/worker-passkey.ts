import type { Store } from '../../database/open.ts';
import {
  addQuestion,
  addWorkerKey,
  markWorkerKeyUsed,
  takeQuestion,
  workerKeysOf,
  workerKeyWith,
} from '../../database/organisation/worker-keys.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import { madeCredentialIn, usedCredentialIn } from '../../domain/sign-in/credential.ts';
import type { Around } from '../around.ts';
import { checkMade, checkUsed, optionsToMake, optionsToUse } from '../sign-in/check-credential.ts';
import { isTooOften } from '../sign-in/limited.ts';
import { type Asked, expiry } from '../sign-in/passkey-question.ts';

/** The most devices one worker can have a key on. */
const mostKeys = 10;

type Keeper = { readonly workerId: string; readonly email: string };

/** What a device is asked when it is to make a key for a worker; null where that cannot be. */
export async function askForWorkerKey(store: Store, around: Around, who: Keeper, site: string): Promise<Asked | null> {
  const known = await store.as('naober_sign_in', null, (db) => workerKeysOf(db, who.workerId));
  const asked = known.length >= mostKeys ? null : await optionsToMake(site, { id: who.workerId, name: who.email, known });
  if (asked === null) return null;
  const id = around.newId();
  const question = { id, workerId: who.workerId, challenge: asked.challenge, expiresAt: expiry(around) };
  await store.as('naober_sign_in', null, (db) => addQuestion(db, question));
  return { id, options: asked.options };
}

type Answered = { readonly question: string | null; readonly credential: string; readonly site: string };

/** Keeps the key a device made for a worker. Each question is answered once, by the worker it was asked to. */
export async function makeWorkerKey(
  store: Store,
  around: Around,
  { workerId }: Keeper,
  answered: Answered & { readonly device: string | null },
): Promise<Result<null, 'not-made'>> {
  const [made, now] = [madeCredentialIn(answered.credential), around.now()];
  const asked = await store.as('naober_sign_in', null, (db) => takeQuestion(db, answered.question, now));
  if (made === null || asked === null || asked.workerId !== workerId) return refused('not-made');
  const credential = await checkMade(made, asked.challenge, answered.site);
  if (credential === null) return refused('not-made');
  const { id: credentialId, publicKey, counter } = credential;
  const key = { id: around.newId(), workerId, credentialId, publicKey, counter, transports: made.transports };
  const added = await store.as('naober_sign_in', null, (db) =>
    addWorkerKey(db, { ...key, device: answered.device, createdAt: now }),
  );
  return added ? ok(null) : refused('not-made');
}

/** What a device is asked when its key is to sign a worker in. No name is asked; sixty questions a sender in a quarter of an hour. */
export async function askForKnownWorkerKey(store: Store, around: Around, site: string, from: string): Promise<Asked | null> {
  const asked = await optionsToUse(site);
  if (asked === null) return null;
  if (await isTooOften(store, around, [{ what: `worker keys from ${from}`, most: 60, minutes: 15 }])) return null;
  const id = around.newId();
  const question = { id, workerId: null, challenge: asked.challenge, expiresAt: expiry(around) };
  await store.as('naober_sign_in', null, (db) => addQuestion(db, question));
  return { id, options: asked.options };
}

/** The worker whose key a device used: having it and unlocking it are two steps in one. An unknown key and a wrong answer are told apart by nobody. */
export async function useWorkerKey(store: Store, around: Around, answered: Answered): Promise<Result<string, 'no-such-key'>> {
  const [used, now] = [usedCredentialIn(answered.credential), around.now()];
  const asked = await store.as('naober_sign_in', null, (db) => takeQuestion(db, answered.question, now));
  if (used === null || asked === null || asked.workerId !== null) return refused('no-such-key');
  const key = await store.as('naober_sign_in', null, (db) => workerKeyWith(db, used.id));
  if (key === null) return refused('no-such-key');
  const counter = await checkUsed(used, asked.challenge, answered.site, key);
  if (counter === null) return refused('no-such-key');
  await store.as('naober_sign_in', null, (db) => markWorkerKeyUsed(db, key.id, counter, now));
  return ok(key.workerId);
}
