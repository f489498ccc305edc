import type { Db, Store } from '../../database/open.ts';
import { removeFactors } from '../../database/organisation/worker-factors.ts';
import { insertLink, revokeInvitations } from '../../database/organisation/worker-links.ts';
import { closeWorkerSessions } from '../../database/organisation/worker-sessions.ts';
import { holdOrganisation, insertWorker, workerCards } from '../../database/organisation/workers.ts';
import { tidyName } from '../../domain/circle/naming.ts';
import { isWorkerRole } from '../../domain/organisation/worker-role.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import { mailAddressIn } from '../../domain/sign-in/mail-address.ts';
import { idOfAct } from '../act-id.ts';
import type { Around } from '../around.ts';
import { invitationLasts } from './invitation-lasts.ts';
import { hashOf, newToken } from './tokens.ts';
import { coordinates, type WorkerViewer } from './worker-viewer.ts';

type Typed = { readonly actId: string; readonly name: string; readonly email: string; readonly roles: readonly string[] };

export type InviteRefusal = 'not-coordinator' | 'name-empty' | 'name-too-long' | 'no-address' | 'no-role' | 'works-here-already';

/** Who was invited; the token of their invitation when it was made just now, null when the same form had made it before. */
export type Invited = { readonly workerId: string; readonly token: string | null };

/** A coordinator invites somebody to work here. The token is answered once; only its hash is kept. */
export async function inviteWorker(viewer: WorkerViewer, around: Around, typed: Typed): Promise<Result<Invited, InviteRefusal>> {
  if (!coordinates(viewer)) return refused('not-coordinator');
  const [name, email, roles] = [tidyName(typed.name), mailAddressIn(typed.email), typed.roles.filter(isWorkerRole)];
  if (!name.ok) return name;
  if (email === null) return refused('no-address');
  if (roles.length === 0) return refused('no-role');
  const { id: invitedBy, organisationId } = viewer;
  const id = idOfAct(invitedBy, { actId: typed.actId, kind: 'worker-invited', said: [name.value, email, roles] });
  const at = around.now();
  return viewer.do(async (db) => {
    await holdOrganisation(db, organisationId);
    const there = (await workerCards(db, at)).find((one) => one.email === email && one.endedAt === null);
    if (there?.id === id) return ok({ workerId: id, token: null });
    if (there !== undefined) return refused('works-here-already');
    await insertWorker(db, { id, organisationId, name: name.value, email, roles, invitedBy, at });
    return ok({ workerId: id, token: await freshInvitation(db, { workerId: id, organisationId }, at) });
  });
}

async function freshInvitation(
  db: Db,
  { workerId, organisationId }: { readonly workerId: string; readonly organisationId: string },
  at: Date,
): Promise<string> {
  const token = newToken();
  await revokeInvitations(db, workerId, at);
  const link = { tokenHash: hashOf(token), workerId, organisationId, purpose: 'invitation' as const };
  await insertLink(db, { ...link, at, expiresAt: invitationLasts(at) });
  return token;
}

/**
 * A colleague lost their second step, or their invitation: a coordinator begins it anew. What they signed in with stops working. Whoever
 * holds the link may be the coordinator, so once it is used what people let the colleague see before is shut: the store sees to that, and
 * each of them is asked anew. Not for oneself.
 */
export async function inviteAgain(
  store: Store,
  viewer: WorkerViewer,
  around: Around,
  workerId: string,
): Promise<Result<string, 'not-coordinator' | 'no-such-worker'>> {
  if (!coordinates(viewer)) return refused('not-coordinator');
  const at = around.now();
  const token = await viewer.do(async (db) => {
    const [card] = await workerCards(db, at, workerId);
    if (card === undefined || card.endedAt !== null || card.id === viewer.id) return null;
    return freshInvitation(db, { workerId, organisationId: card.organisationId }, at);
  });
  if (token === null) return refused('no-such-worker');
  await store.as('naober_sign_in', null, async (db) => {
    await removeFactors(db, workerId);
    await closeWorkerSessions(db, { workerId });
  });
  return ok(token);
}
