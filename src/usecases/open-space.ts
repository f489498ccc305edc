import { createHash } from 'node:crypto';
import { addAttempt, countAttempts } from '../database/attempts.ts';
import type { Store } from '../database/open.ts';
import { ownerOfReturnCode } from '../database/return-codes.ts';
import { ok, type Result, refused } from '../domain/result.ts';
import type { Around } from './around.ts';
import { hashOfCode } from './return-code.ts';

/** How many codes may be tried from one place within a quarter of an hour. */
const mostTries = 10;
const quarter = 15 * 60 * 1000;

type Try = {
  readonly code: string;
  /** Where the request comes from, for the limit; only a hash of it is kept. */
  readonly from: string;
};

/** The owner whose space a code opens. A wrong, a replaced and an expired code are told apart by nobody; too many tries wait. */
export async function openSpace(
  store: Store,
  around: Around,
  { code, from }: Try,
): Promise<Result<string, 'no-such-code' | 'too-many-tries'>> {
  const bucket = new Uint8Array(createHash('sha256').update(`return code from ${from}`).digest());
  const now = around.now();
  const signIn = store.as<number>('naober_sign_in', null, async (db) => {
    await addAttempt(db, { id: around.newId(), bucket, at: now });
    return countAttempts(db, bucket, new Date(now.getTime() - quarter));
  });
  if ((await signIn) > mostTries) return refused('too-many-tries');
  const owner = await store.as('naober_sign_in', null, (db) => ownerOfReturnCode(db, hashOfCode(code), now));
  const over = [owner?.eraseAfter, owner?.wipeAfter].some((moment) => moment && moment <= now);
  return owner === null || over ? refused('no-such-code') : ok(owner.id);
}
