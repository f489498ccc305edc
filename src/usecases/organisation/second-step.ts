import { Secret, TOTP } from 'otpauth';
import type { Store } from '../../database/open.ts';
import {
  beginTotp,
  type Factors,
  factorsOf,
  keepRecoveryCodes,
  markSecondStep,
  totpOf,
  useRecoveryCode,
  useTotpStep,
} from '../../database/organisation/worker-factors.ts';
import { shortCodeIn } from '../../domain/organisation/short-code.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import { forgetTries, isTooOften } from '../sign-in/limited.ts';
import type { Sealing } from './sealing.ts';
import { hashOf, newLetters, newToken } from './tokens.ts';
import type { WorkerSession } from './worker-session.ts';

export type { Factors } from '../../database/organisation/worker-factors.ts';

type Who = Pick<WorkerSession, 'sessionId' | 'workerId' | 'email' | 'organisation'>;

/** What an app is told, once: an address for its camera, and the same in letters. */
export type AppSecret = { readonly address: string; readonly letters: string };

/** SHA-1, six figures, half a minute: what every app knows (RFC 6238). */
const totpWith = (secret: Secret, { email, organisation }: Pick<Who, 'email' | 'organisation'>) =>
  new TOTP({ issuer: `Naober ${organisation}`, label: email, algorithm: 'SHA1', digits: 6, period: 30, secret });

const totpUse = (workerId: string) => `totp ${workerId}`;

/** Which second steps a worker has. */
export const readFactors = (store: Store, workerId: string): Promise<Factors> =>
  store.as('naober_sign_in', null, (db) => factorsOf(db, workerId));

/** Whether a worker has a second step to take. Codes on paper alone are none. */
export const hasSecondStep = ({ app, keys }: Factors): boolean => app || keys > 0;

/**
 * The secret an app is to keep. One that waits for its first figures is shown again, so that going back and forth does not leave the app with
 * another; null when an app was confirmed before: that one is not shown again to anybody.
 */
export async function appSecret(store: Store, sealing: Sealing, around: Around, who: Who): Promise<AppSecret | null> {
  const shown = (secret: Secret) => ({ address: totpWith(secret, who).toString(), letters: secret.base32 });
  return store.as('naober_sign_in', null, async (db) => {
    const kept = await totpOf(db, who.workerId);
    if (kept !== null && kept.confirmedAt !== null) return null;
    const before = kept === null ? null : sealing.open(kept.sealed, totpUse(who.workerId));
    if (before !== null) return shown(Secret.fromBase32(before));
    const secret = new Secret({ size: 20 });
    await beginTotp(db, who.workerId, sealing.seal(secret.base32, totpUse(who.workerId)), around.now());
    return shown(secret);
  });
}

const quarterHour = 15;
const triesOf = (workerId: string) => `second step of ${workerId}`;

/** Whether a worker may try once more: five times in a quarter of an hour, twenty a day. */
const mayTry = async (store: Store, around: Around, workerId: string): Promise<boolean> =>
  !(await isTooOften(store, around, [
    { what: triesOf(workerId), most: 5, minutes: quarterHour },
    { what: triesOf(workerId), most: 20, minutes: 24 * 60 },
  ]));

/** How many letters a code on paper has: 71 bits. */
const recoveryLength = 16;

/** Whether typed figures are those of the app now (half a minute early or late), or a code on paper; either is used up. */
async function isRight(store: Store, sealing: Sealing, around: Around, who: Who, typed: string): Promise<boolean> {
  const now = around.now();
  const figures = typed.normalize('NFKC').replace(/\s/g, '');
  const code = shortCodeIn(typed, recoveryLength);
  return store.as('naober_sign_in', null, async (db) => {
    if (code !== null) return useRecoveryCode(db, who.workerId, hashOf(code), now);
    const kept = await totpOf(db, who.workerId);
    const secret = kept === null ? null : sealing.open(kept.sealed, totpUse(who.workerId));
    if (kept === null || secret === null || !/^\d{6}$/.test(figures)) return false;
    const totp = totpWith(Secret.fromBase32(secret), who);
    const delta = totp.validate({ token: figures, timestamp: now.getTime(), window: 1 });
    if (delta === null) return false;
    return useTotpStep(db, who.workerId, totp.counter({ timestamp: now.getTime() }) + delta, kept.confirmedAt ?? now);
  });
}

export type StepRefusal = 'wrong-figures' | 'too-many-tries';

/** Takes the second step with figures or a code on paper. Answers the new token of the session: the old one opens nothing any more. */
export async function takeSecondStep(
  store: Store,
  sealing: Sealing,
  around: Around,
  who: Who,
  typed: string,
): Promise<Result<string, StepRefusal>> {
  if (!(await mayTry(store, around, who.workerId))) return refused('too-many-tries');
  if (!(await isRight(store, sealing, around, who, typed))) return refused('wrong-figures');
  await forgetTries(store, triesOf(who.workerId));
  return ok(await raiseSession(store, around, who.sessionId));
}

/** The second step was taken: the session counts, under a new token. */
export async function raiseSession(store: Store, around: Around, sessionId: string): Promise<string> {
  const token = newToken();
  await store.as('naober_sign_in', null, (db) =>
    markSecondStep(db, { id: sessionId, tokenHash: hashOf(token), at: around.now() }),
  );
  return token;
}

/** Ten new codes for on paper, in the place of those before: shown once, kept as hashes. */
export async function makeRecoveryCodes(store: Store, around: Around, workerId: string): Promise<readonly string[]> {
  const codes = Array.from({ length: 10 }, () => newLetters(recoveryLength));
  await store.as('naober_sign_in', null, (db) => keepRecoveryCodes(db, workerId, codes.map(hashOf), around.now()));
  return codes;
}
