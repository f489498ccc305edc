import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { isFresh } from '../../domain/organisation/worker-session.ts';
import { isToken, newToken } from '../../usecases/organisation/tokens.ts';
import {
  beginWorkerSession,
  endWorkerSession,
  findWorkerSession,
  type WorkerSession,
} from '../../usecases/organisation/worker-session.ts';
import { type WorkerViewer, workerViewerOf } from '../../usecases/organisation/worker-viewer.ts';
import { deviceOf, type SessionParts } from './session.ts';

/** Somebody of an organisation who took both steps. `fresh` is true for a quarter of an hour after the second: for what matters most. */
export type WorkerHere = WorkerViewer & { readonly sessionId: string; readonly email: string; readonly fresh: boolean };

/** Somebody who took the first step, and perhaps the second. */
export type WorkerAtDoor = WorkerSession;

/** What a done act changes about who is signed in at an organisation here. */
export type WorkerChange =
  /** The first step was taken; `both` when it was the second as well. */
  | { readonly came: string; readonly maySetUp: boolean; readonly both: boolean }
  /** The second step was taken: the session goes on under this token. */
  | { readonly raised: string }
  | 'close';

const name = (secure: boolean) => (secure ? '__Host-naober-werk' : 'naober-werk');
const visitName = (secure: boolean) => (secure ? '__Host-naober-heen' : 'naober-heen');

function tokenHere(context: Context, secure: boolean): string | null {
  const token = getCookie(context, name(secure));
  return token !== undefined && isToken(token) ? token : null;
}

type Here = { readonly worker: WorkerHere | null; readonly atDoor: WorkerAtDoor | null };

/** Who is signed in at an organisation in this browser. Without its cookie nothing is looked up. */
export async function workerHere(context: Context, { store, around, secure }: SessionParts): Promise<Here> {
  const token = tokenHere(context, secure);
  const atDoor = token === null ? null : await findWorkerSession(store, around, token);
  if (atDoor === null || atDoor.secondAt === null) return { worker: null, atDoor };
  const { workerId: id, sessionId, email } = atDoor;
  const viewer = workerViewerOf(store, { ...atDoor, id });
  return { worker: { ...viewer, sessionId, email, fresh: isFresh(atDoor.secondAt, around.now()) }, atDoor };
}

/** Gone with the browser: the store ends it after half an hour anyway. */
const keep = (context: Context, cookie: string, token: string, secure: boolean) =>
  setCookie(context, cookie, token, { path: '/', httpOnly: true, sameSite: 'Lax', secure });

/** Does to this browser what a page answered. What was open before is closed when somebody comes in. */
export async function changeWorkerHere(context: Context, change: WorkerChange, parts: SessionParts): Promise<void> {
  const { store, around, secure } = parts;
  if (change !== 'close' && 'raised' in change) return keep(context, name(secure), change.raised, secure);
  const { atDoor } = await workerHere(context, parts);
  if (atDoor !== null) await endWorkerSession(store, atDoor.sessionId);
  if (change === 'close') {
    deleteCookie(context, name(secure), { path: '/', secure });
    return;
  }
  const { came: workerId, maySetUp, both } = change;
  const token = await beginWorkerSession(store, around, { workerId, maySetUp, both, device: deviceOf(context) });
  keep(context, name(secure), token, secure);
}

/** By what this browser is known while it is away at the provider of an organisation: its cookie, made when it is not there. */
export function visitingBrowser(context: Context, secure: boolean): string {
  const before = getCookie(context, visitName(secure));
  if (before !== undefined && isToken(before)) return before;
  const token = newToken();
  keep(context, visitName(secure), token, secure);
  return token;
}
