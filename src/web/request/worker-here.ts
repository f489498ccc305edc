import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { isFresh } from '../../domain/organisation/worker-session.ts';
import { isToken, newToken } from '../../usecases/organisation/tokens.ts';
import { beginWorkerSession, endWorkerSession, findWorkerSession } from '../../usecases/organisation/worker-session.ts';
import { workerViewerOf } from '../../usecases/organisation/worker-viewer.ts';
import type { WorkerAtDoor, WorkerChange, WorkerHere } from '../here.ts';
import { deviceOf, type SessionParts } from './session-parts.ts';

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
