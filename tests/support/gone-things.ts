import type { KindOfId } from '../web/what-an-id-is-of.ts';
import type { Run } from './administrator.ts';
import type { ObjectKind } from './objects-of.ts';

/** How something goes: a `mark` on its row, as its own button leaves it; the whole `row`; or a `note` elsewhere that it ended. */
type Going = { readonly table: string; readonly mark?: string; readonly note?: string };
/** When something ends by itself: these days and moments lie behind us. Null for what never does. */
type Ending = readonly string[] | null;

const removedAt = 'removed_at = now()';
/** How each kind goes, and when it is over. In an order in which what hangs on something else goes before it. */
export const goneThings = {
  look: { table: 'look', mark: 'dropped_on = current_date', ends: null },
  'own line': { table: 'carrying_line', ends: null },
  'how long': { table: 'perseverance', mark: removedAt, ends: null },
  'death said': { table: 'alter_death', mark: "state = 'not-so', settled_at = now()", ends: null },
  proposal: { table: 'removal_proposal', mark: 'withdrawn_at = now()', ends: null },
  'part of a round': {
    table: 'chain_step',
    mark: 'ended_at = now()',
    ends: ['created_at', 'answer_by', 'gives_until', 'gets_until'],
  },
  'put in for rounds': { table: 'chain_item', mark: 'withdrawn_at = now()', ends: ['created_at', 'until_on'] },
  visit: { table: 'community_visit', mark: 'stopped_at = now()', ends: null },
  talent: { table: 'talent', mark: removedAt, ends: null },
  mark: { table: 'own_view_mark', mark: removedAt, ends: null },
  suggestion: { table: 'suggestion', mark: "state = 'ignored', settled_at = now()", ends: null },
  'task of a meeting': { table: 'meeting_task', mark: removedAt, ends: ['until_on', 'created_at'] },
  'guest of a meeting': { table: 'meeting_invitee', mark: removedAt, ends: null },
  meeting: { table: 'meeting', mark: removedAt, ends: ['held_on', 'created_at'] },
  step: { table: 'plan_step', mark: removedAt, ends: null },
  goal: { table: 'plan_goal', mark: removedAt, ends: null },
  appointment: { table: 'appointment', mark: removedAt, ends: ['starts_on', 'until_on', 'created_at'] },
  request: { table: 'access_request', ends: ['created_at'] },
  sleeping: { table: 'sleeping_grant', mark: 'cancelled_at = now()', ends: ['created_at', 'until_at'] },
  objection: { table: 'objection', mark: 'settled_at = now(), settled_by = owner_id', ends: null },
  trajectory: { table: 'trajectory', ends: ['from_on', 'until_on', 'created_at'] },
  mandate: { table: 'mandate', mark: 'ended_at = now()', ends: ['created_at', 'from_at', 'until_at'] },
  'wish to erase': { table: 'erasure_wish', ends: ['asked_at', 'erase_after'] },
  'file to take along': { table: 'export_file', ends: ['asked_at', 'expires_at'] },
  'names from a file': { table: 'import_draft', ends: ['created_at', 'expires_at'] },
  photo: { table: 'photo', mark: 'let_go_at = now()', ends: null },
  moment: { table: 'snapshot', mark: removedAt, ends: null },
  agreement: { table: 'agreement', ends: ['from_on', 'until_on', 'answer_by', 'created_at'] },
  ask: { table: 'ask', ends: ['starts_on', 'until_on', 'answer_by', 'created_at'] },
  grant: { table: 'space_grant', mark: 'revoked_at = now(), revoked_by = owner_id', ends: ['created_at', 'from_at', 'until_at'] },
  key: { table: 'passkey', ends: null },
  device: { table: 'device_session', ends: ['created_at', 'last_seen_at', 'expires_at'] },
  person: { table: 'alter', mark: removedAt, ends: null },
  participant: { table: 'participant', ends: null },
  colleague: {
    table: 'worker',
    note: 'insert into worker_end (worker_id, organisation_id, ended_at) select id, organisation_id, now() from worker',
    ends: null,
  },
} as const satisfies Readonly<Record<KindOfId, Going & { readonly ends: Ending }>>;

const isKind = (name: string): name is ObjectKind | 'colleague' => name in goneThings;
/** Every kind, in that order. */
export const goingKinds: readonly KindOfId[] = Object.keys(goneThings).filter(isKind);

const of = (ids: readonly string[]) => `id = any ('{${ids.join(',')}}'::uuid[])`;

/** What is of a kind goes, as the program itself leaves it. Answers how many rows it touched. */
export async function removeThings(run: Run, kind: KindOfId, ids: readonly string[]): Promise<number> {
  const going: Going = goneThings[kind];
  const how = going.mark === undefined ? `delete from "${going.table}"` : `update "${going.table}" set ${going.mark}`;
  return (await run(`${going.note ?? how} where ${of(ids)} returning 1 as one`)).length;
}

/** Makes everything of a kind so many days older; with a number below nothing it is as it was. */
export async function makeOlder(run: Run, kind: KindOfId, ids: readonly string[], days: number): Promise<number> {
  const { table, ends }: { readonly table: string; readonly ends: Ending } = goneThings[kind];
  if (ends === null) return 0;
  const older = ends.map((column) => `${column} = ${column} - interval '${days} days'`).join(', ');
  return (await run(`update "${table}" set ${older} where ${of(ids)} returning id`)).length;
}
