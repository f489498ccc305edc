import type { Store } from '../../database/open.ts';
import {
  closeWorkerSessions,
  openWorkerSession,
  touchWorkerSession,
  type WorkerSession,
  workerSession,
} from '../../database/organisation/worker-sessions.ts';
import { isAlive, sessionLasts } from '../../domain/organisation/worker-session.ts';
import type { Around } from '../around.ts';
import { hashOf, newToken } from './tokens.ts';

export type { WorkerSession } from '../../database/organisation/worker-sessions.ts';

type Came = {
  readonly workerId: string;
  /** They came by an invitation, and may set up a second step. */
  readonly maySetUp: boolean;
  /** They took both steps at once: with a key that asks for a finger, a face or a PIN. */
  readonly both: boolean;
  readonly device: string | null;
};

/** Opens a session and answers its token for the cookie; only its hash is kept. It opens nothing before the second step. */
export async function beginWorkerSession(
  store: Store,
  around: Around,
  { workerId, maySetUp, both, device }: Came,
): Promise<string> {
  const [token, at] = [newToken(), around.now()];
  const expiresAt = new Date(at.getTime() + sessionLasts);
  const session = { tokenHash: hashOf(token), id: around.newId(), workerId, maySetUp, at, expiresAt, device };
  await store.as('naober_sign_in', null, (db) => openWorkerSession(db, { ...session, secondAt: both ? at : null }));
  return token;
}

const minute = 60_000;

/** The session of this cookie when it lasts, noted as in use at most once a minute. */
export async function findWorkerSession(store: Store, around: Around, token: string): Promise<WorkerSession | null> {
  const now = around.now();
  const found = await store.as('naober_sign_in', null, (db) => workerSession(db, hashOf(token)));
  if (found === null || !isAlive(found, now)) return null;
  if (now.getTime() - found.lastSeenAt.getTime() >= minute)
    await store.as('naober_sign_in', null, (db) => touchWorkerSession(db, found.sessionId, now));
  return found;
}

/** Ends a session. */
export const endWorkerSession = (store: Store, sessionId: string): Promise<void> =>
  store.as('naober_sign_in', null, (db) => closeWorkerSessions(db, { id: sessionId }));
