import type { Store } from '../../database/open.ts';
import { type LinkHolder, linkHolder, useLink } from '../../database/organisation/worker-links.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import { hashOf, isToken } from './tokens.ts';

export type { LinkHolder } from '../../database/organisation/worker-links.ts';

/** Whom an invitation is for, while it can be used. Looking uses nothing up. */
export const readWorkerInvitation = async (store: Store, around: Around, token: string): Promise<LinkHolder | null> =>
  isToken(token) ? store.as('naober_sign_in', null, (db) => linkHolder(db, hashOf(token), 'invitation', around.now())) : null;

/** Uses a link up, once: the worker it is for. A used, an expired, a revoked and an unknown link are one and the same. */
export async function useWorkerLink(
  store: Store,
  around: Around,
  purpose: 'invitation' | 'sign-in',
  token: string,
): Promise<Result<string, 'no-such-link'>> {
  if (!isToken(token)) return refused('no-such-link');
  const workerId = await store.as('naober_sign_in', null, (db) => useLink(db, hashOf(token), purpose, around.now()));
  return workerId === null ? refused('no-such-link') : ok(workerId);
}
