import { createHash, randomBytes } from 'node:crypto';
import { guestOf } from '../../src/database/guest.ts';
import type { Store } from '../../src/database/open.ts';
import type { Viewer } from '../../src/database/viewer.ts';
import type { GrantSet } from '../../src/domain/consent/grant-sets.ts';
import type { Around } from '../../src/usecases/around.ts';
import { addParticipant } from '../../src/usecases/consent/add-participant.ts';
import { giveGrant } from '../../src/usecases/consent/give-grant.ts';
import type { GuestActor } from '../../src/usecases/guest/note-guest-act.ts';
import type { TestBrowser } from './app.ts';

type Joining = {
  readonly name: string;
  readonly kind?: 'member' | 'guest';
  readonly alterId?: string;
  readonly related?: boolean;
  readonly roleWord?: string;
  readonly organisationId?: string;
  readonly workerId?: string;
};

/** Somebody takes part in the space of this owner, as if they had accepted an invitation. */
export async function joins(
  store: Store,
  viewer: Viewer,
  around: Around,
  { name, kind = 'member', ...more }: Joining,
): Promise<GuestActor> {
  const added = await addParticipant(viewer, around, { actId: around.newId(), kind, name, hostName: 'Hanneke', ...more });
  if (!added.ok) throw new Error(added.refusal);
  const id = added.value.participantId;
  await store.as('naober_sign_in', null, (db) =>
    db.updateTable('participant').set({ joined_at: around.now() }).where('id', '=', id).execute(),
  );
  return { ...guestOf(store, { id, ownerId: viewer.id }, () => ({ at: around.now() })), via: around.newId() };
}

/** Gives somebody sets for a number of days, for two hours where typing along is one of them, and answers the id of the grant. */
export async function gives(viewer: Viewer, around: Around, who: string, sets: readonly GrantSet[], days = 30): Promise<string> {
  const until = new Date(around.now().getTime() + (sets.includes('type-along') ? 2 / 24 : days) * 86_400_000);
  const given = await giveGrant(viewer, around, {
    actId: around.newId(),
    participantId: who,
    sets,
    purpose: 'Om te helpen',
    until,
  });
  if (!given.ok) throw new Error(given.refusal);
  return given.value.grantId;
}

/** Opens the participation in a browser, as its personal link does. */
export async function opensLink(
  store: Store,
  browser: TestBrowser,
  { id, ownerId }: Pick<GuestActor, 'id' | 'ownerId'>,
  now = new Date(),
): Promise<void> {
  const token = browser.cookies.get('naober-bij') ?? randomBytes(32).toString('base64url');
  const token_hash = new Uint8Array(createHash('sha256').update(token).digest());
  const times = { created_at: now, last_seen_at: now, expires_at: new Date(now.getTime() + 400 * 86_400_000) };
  await store.as('naober_sign_in', null, (db) =>
    db
      .insertInto('guest_session')
      .values({ token_hash, owner_id: ownerId, participant_id: id, ...times })
      .execute(),
  );
  browser.cookies.set('naober-bij', token);
}
