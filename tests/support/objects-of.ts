import type { Store } from '../../src/database/open.ts';

/** What an id in an address can be of. */
const objectKinds = {
  person: { table: 'alter', role: 'naober_app' },
  moment: { table: 'snapshot', role: 'naober_app' },
  'names from a file': { table: 'import_draft', role: 'naober_app' },
  'file to take along': { table: 'export_file', role: 'naober_app' },
  photo: { table: 'photo', role: 'naober_app' },
  participant: { table: 'participant', role: 'naober_app' },
  look: { table: 'look', role: 'naober_app' },
  grant: { table: 'space_grant', role: 'naober_app' },
  sleeping: { table: 'sleeping_grant', role: 'naober_app' },
  ask: { table: 'ask', role: 'naober_app' },
  agreement: { table: 'agreement', role: 'naober_app' },
  appointment: { table: 'appointment', role: 'naober_app' },
  request: { table: 'access_request', role: 'naober_app' },
  goal: { table: 'plan_goal', role: 'naober_app' },
  meeting: { table: 'meeting', role: 'naober_app' },
  'guest of a meeting': { table: 'meeting_invitee', role: 'naober_app' },
  'task of a meeting': { table: 'meeting_task', role: 'naober_app' },
  step: { table: 'plan_step', role: 'naober_app' },
  suggestion: { table: 'suggestion', role: 'naober_app' },
  mark: { table: 'own_view_mark', role: 'naober_app' },
  trajectory: { table: 'trajectory', role: 'naober_app' },
  mandate: { table: 'mandate', role: 'naober_app' },
  objection: { table: 'objection', role: 'naober_app' },
  'own line': { table: 'carrying_line', role: 'naober_app' },
  'how long': { table: 'perseverance', role: 'naober_app' },
  'death said': { table: 'alter_death', role: 'naober_app' },
  proposal: { table: 'removal_proposal', role: 'naober_app' },
  talent: { table: 'talent', role: 'naober_app' },
  'put in for rounds': { table: 'chain_item', role: 'naober_app' },
  'part of a round': { table: 'chain_step', role: 'naober_app' },
  visit: { table: 'community_visit', role: 'naober_app' },
  'wish to erase': { table: 'erasure_wish', role: 'naober_app' },
  device: { table: 'device_session', role: 'naober_sign_in' },
  key: { table: 'passkey', role: 'naober_sign_in' },
} as const;
export type ObjectKind = keyof typeof objectKinds;

const isKind = (name: string): name is ObjectKind => name in objectKinds;
export const objectKindNames: readonly ObjectKind[] = Object.keys(objectKinds).filter(isKind);

/** The ids of everything of a kind in the space of an owner, in an order that stays. */
export async function idsOf(store: Store, ownerId: string, kind: ObjectKind): Promise<readonly string[]> {
  const { table, role } = objectKinds[kind];
  const rows = await store.as(role, role === 'naober_app' ? ownerId : null, (db) =>
    db.selectFrom(table).select('id').where('owner_id', '=', ownerId).orderBy('id').execute(),
  );
  return rows.map(({ id }) => id);
}

/** One of each kind in the space of an owner; of who takes part and of grants the ones that belong together, and what was asked with an ask. */
export async function oneOfEach(store: Store, ownerId: string): Promise<ReadonlyMap<ObjectKind, string>> {
  const ids = new Map<ObjectKind, string>();
  for (const kind of objectKindNames) ids.set(kind, (await idsOf(store, ownerId, kind)).at(kind === 'person' ? -1 : 0) ?? '');
  const grant = await store.as('naober_app', ownerId, (db) =>
    db.selectFrom('space_grant').select(['id', 'participant_id']).where('owner_id', '=', ownerId).limit(1).executeTakeFirst(),
  );
  const asked = await store.as('naober_app', ownerId, (db) =>
    db.selectFrom('agreement').select('id').where('owner_id', '=', ownerId).where('ask_id', 'is not', null).executeTakeFirst(),
  );
  ids.set('agreement', asked?.id ?? '');
  return ids.set('grant', grant?.id ?? '').set('participant', grant?.participant_id ?? '');
}
