import { randomBytes, randomUUID } from 'node:crypto';
import type { Db, Store } from '../../src/database/open.ts';
import { lensink } from '../../src/domain/circle/built-in-templates.ts';
import { fillAgenda } from './full-agenda.ts';
import { fillAsking } from './full-asking.ts';
import { fillCarrying } from './full-carrying.ts';
import { fillChains } from './full-chains.ts';
import { fillCommunity } from './full-community.ts';
import { fillGiving } from './full-giving.ts';
import { fillKeeping } from './full-keeping.ts';
import { fillLetters } from './full-letters.ts';
import { fillMeeting } from './full-meeting.ts';
import { fillTalents } from './full-talents.ts';
import { fillWork } from './full-work.ts';

type Until = { readonly eraseAfter?: Date; readonly wipeAfter?: Date };

/** Fills a space with a row in every table an owner can have rows in. What they say does not matter; that they are there does. */
export async function fillSpace(
  store: Store,
  ownerId: string,
  until: Until = {},
): Promise<{
  circleId: string;
  alterIds: string[];
  snapshotId: string;
  participantId: string;
  mandateId: string;
  agreementId: string;
}> {
  const at = new Date();
  const circleId = randomUUID();
  const snapshotId = randomUUID();
  const participantId = randomUUID();
  const otherId = randomUUID();
  const mandateId = randomUUID();
  const agreementId = randomUUID();
  const alterIds = [randomUUID(), randomUUID()].sort();
  await store.as('naober_sign_in', null, async (db) => {
    const { eraseAfter: erase_after = null, wipeAfter: wipe_after = null } = until;
    await db.insertInto('owner').values({ id: ownerId, created_at: at, erase_after, wipe_after }).execute();
    await db.insertInto('owner').values({ id: otherId, created_at: at, erase_after, wipe_after }).execute();
    const common = { owner_id: ownerId, created_at: at };
    await db
      .insertInto('device_session')
      .values({ ...common, token_hash: randomBytes(32), last_seen_at: at, expires_at: new Date(at.getTime() + 86_400_000) })
      .execute();
    await db
      .insertInto('return_code')
      .values({ ...common, code_hash: randomBytes(32), kind: 'paper' })
      .execute();
    await fillWaysIn(db, ownerId, at);
  });
  await store.as('naober_app', ownerId, async (db) => {
    const own = { owner_id: ownerId, circle_id: circleId };
    const template = JSON.stringify(lensink);
    await db
      .insertInto('circle')
      .values({ id: circleId, owner_id: ownerId, ego_name: 'Truus', ego_attributes: '{}', template, created_at: at })
      .execute();
    for (const [ordinal, id] of alterIds.entries()) {
      await db
        .insertInto('alter')
        .values({ ...own, id, ordinal, name: `Buur ${ordinal}`, attributes: '{"leeftijd":"80"}' })
        .execute();
      await db
        .insertInto('tie')
        .values({ ...own, alter_id: id, ring: 1, sector: 'family', place_angle: 0.1, support: '[]' })
        .execute();
    }
    const [alter_a = '', alter_b = ''] = alterIds;
    await db
      .insertInto('alter_tie')
      .values({ ...own, alter_a, alter_b, attributes: '{}' })
      .execute();
    await db
      .insertInto('act')
      .values({ ...own, id: randomUUID(), kind: 'alters-added', at, images: '[]' })
      .execute();
    const held = { stage: 'people', from: 'cards', contacts: [], problems: [], goodOnly: false, fields: [], chosen: [] };
    await db
      .insertInto('import_draft')
      .values({
        id: randomUUID(),
        owner_id: ownerId,
        content: JSON.stringify(held),
        created_at: at,
        expires_at: new Date(at.getTime() + 86_400_000),
      })
      .execute();
    await db
      .insertInto('photo')
      .values({ ...own, id: randomUUID(), alter_id: alter_a, image: new Uint8Array([1]), created_at: at })
      .execute();
    await db
      .insertInto('set_aside')
      .values({ ...own, id: randomUUID(), about: 'gap', kind: 'transport', at })
      .execute();
    const frozen = { snapshot_id: snapshotId, owner_id: ownerId };
    await db
      .insertInto('snapshot')
      .values({ ...own, id: snapshotId, taken_at: at, drawn: 'self', template })
      .execute();
    await db
      .insertInto('snapshot_member')
      .values(
        alterIds.map((alter_id, ordinal) => {
          const who = { name: `Buur ${ordinal}`, kind: 'person', status: 'present' } as const;
          return { ...frozen, ...who, alter_id, ordinal, ring: 1, place_angle: 0.1, support: '[]' };
        }),
      )
      .execute();
    await db
      .insertInto('snapshot_tie')
      .values({ ...frozen, alter_a, alter_b })
      .execute();
    await db
      .insertInto('departure')
      .values({ ...own, alter_id: alter_a, reason: 'faded', words: null, said_at: at })
      .execute();
    await fillPeople(db, { ownerId, participantId, alterId: alter_a, at });
    await fillAsking(db, { ownerId, participantId, agreementId, at });
    await fillMeeting(db, { ownerId, participantId, agreementId, at });
    await fillAgenda(db, { ownerId, agreementId, at });
    await fillKeeping(db, { ownerId, alterId: alter_a, circleId, snapshotId, participantId, at });
    await fillGiving(db, { ownerId, participantId, at });
    await fillTalents(db, { ownerId, participantId, alterId: alter_a, circleId, at });
    await fillCarrying(db, { ownerId, participantId, alterId: alter_a, at });
    await fillLetters(db, { ownerId, participantId, agreementId, at });
    await fillLink(db, { ownerId, otherId, circleId, alterId: alter_a, at });
    await fillMandates(db, { ownerId, participantId, mandateId, alterId: alter_a, at });
    await fillErasing(db, { ownerId, alterId: alterIds[1] ?? '', at });
    const fact = { ...own, actor_id: ownerId, on_behalf_of: ownerId, kind: 'alters-added', object_id: circleId, at };
    await db
      .insertInto('fact')
      .values({ ...fact, id: randomUUID() })
      .execute();
    await db
      .insertInto('outbox')
      .values({ id: randomUUID(), owner_id: ownerId, queue: 'nowhere', subject_id: circleId, created_at: at })
      .execute();
  });
  await store.as('naober_keeper', null, async (db) => {
    const deed = { mandate_id: mandateId, participant_id: participantId, kind: 'keeping-proposed' } as const;
    await db
      .insertInto('mandate_deed')
      .values({ ...deed, id: randomUUID(), owner_id: ownerId, object_id: randomUUID(), reason: 'Zij is haar vriendin', at })
      .execute();
    const proposal = { mandate_id: mandateId, participant_id: participantId, alter_id: alterIds[0] ?? '', wish: 'keep' } as const;
    await db
      .insertInto('removal_proposal')
      .values({ ...proposal, id: randomUUID(), owner_id: ownerId, asked_at: at })
      .execute();
    await db
      .insertInto('death_report')
      .values({ id: randomUUID(), owner_id: ownerId, seen_by: 'Gerda', reported_at: at, taken_back_at: at })
      .execute();
    await db.insertInto('dormancy_question').values({ owner_id: ownerId, asked_at: at }).execute();
  });
  await store.as('naober_keeper', null, (db) => fillPlans(db, { ownerId, participantId, at }));
  await store.as('naober_keeper', null, (db) => fillChains(db, { ownerId, at }));
  await fillCommunity(store, ownerId, at);
  await store.as('naober_sign_in', null, async (db) => {
    const here = { owner_id: ownerId, participant_id: participantId, created_at: at };
    const expires_at = new Date(at.getTime() + 86_400_000);
    const letter = { ...here, id: randomUUID(), purpose: 'keep', site: 'http://localhost:3000', language: 'nl' } as const;
    await db
      .insertInto('helper_letter')
      .values({ ...letter, invitation_id: null, address: null })
      .execute();
    await db
      .insertInto('helper_link')
      .values({ ...here, token_hash: randomBytes(32) })
      .execute();
    await db
      .insertInto('guest_session')
      .values({ ...here, token_hash: randomBytes(32), last_seen_at: at, expires_at })
      .execute();
    await fillWork(db, ownerId, at);
  });
  return { circleId, alterIds, snapshotId, participantId, mandateId, agreementId };
}

type Joining = { readonly ownerId: string; readonly participantId: string; readonly alterId: string; readonly at: Date };

async function fillPeople(db: Db, { ownerId, participantId, alterId, at }: Joining): Promise<void> {
  const tomorrow = new Date(at.getTime() + 86_400_000);
  const here = { owner_id: ownerId, participant_id: participantId };
  const dated = { ...here, created_at: at };
  await db
    .insertInto('participant')
    .values({ id: participantId, owner_id: ownerId, kind: 'member', alter_id: alterId, created_at: at })
    .execute();
  await db
    .insertInto('participant_card')
    .values({ ...here, name: 'Kees' })
    .execute();
  await db
    .insertInto('contact_way')
    .values({ ...here, channel: 'mail', value: 'kees@example.org', said_by: ownerId, said_at: at })
    .execute();
  const shared = { sets: ['who-helps', 'own-view'] as const, purpose: 'x' };
  const sleeping = { ...dated, ...shared, sets: [...shared.sets], condition: 'Als ik in het ziekenhuis lig', until_at: tomorrow };
  await db
    .insertInto('sleeping_grant')
    .values({ ...sleeping, id: randomUUID(), delay: '1 day', lasts: '7 days' })
    .execute();
  await db
    .insertInto('space_grant')
    .values({ ...dated, ...shared, sets: [...shared.sets], id: randomUUID(), given_by: ownerId, from_at: at, until_at: tomorrow })
    .execute();
  const asked = {
    what: 'De container',
    from_on: '2026-01-01',
    until_on: '2026-02-01',
    state: 'asked',
    made_by: ownerId,
  } as const;
  await db
    .insertInto('agreement')
    .values({ ...dated, ...asked, id: randomUUID() })
    .execute();
  const invited = { ...dated, id: randomUUID(), channel: 'link', from_name: 'Truus', to_name: 'Kees', made_by: ownerId } as const;
  await db
    .insertInto('invitation')
    .values({ ...invited, token_hash: randomBytes(32), expires_at: tomorrow })
    .execute();
}

async function fillMandates(
  db: Db,
  { ownerId, participantId, mandateId, alterId, at }: Joining & { readonly mandateId: string },
): Promise<void> {
  const tomorrow = new Date(at.getTime() + 86_400_000);
  const mandate = { participant_id: participantId, type: 'mentorschap', subjects: ['care'] } as const;
  await db
    .insertInto('mandate')
    .values({ ...mandate, subjects: ['care'], id: mandateId, owner_id: ownerId, created_at: at, from_at: at, until_at: tomorrow })
    .execute();
  await db
    .insertInto('objection')
    .values({
      id: randomUUID(),
      owner_id: ownerId,
      alter_id: alterId,
      words: 'Truus blijft',
      recorded_by: ownerId,
      recorded_at: at,
    })
    .execute();
  await db.insertInto('after_me').values({ id: randomUUID(), owner_id: ownerId, wish: 'erase', said_at: at }).execute();
}

type Linking = {
  readonly ownerId: string;
  readonly otherId: string;
  readonly circleId: string;
  readonly alterId: string;
  readonly at: Date;
};

/** The circle of somebody else, linked from this side. */
async function fillLink(db: Db, { ownerId, otherId, circleId, alterId, at }: Linking): Promise<void> {
  const link = { owner_id: ownerId, other_id: otherId };
  await db
    .insertInto('circle_link')
    .values({ ...link, said_at: at })
    .execute();
  await db
    .insertInto('circle_link_place')
    .values({ ...link, alter_id: alterId, circle_id: circleId })
    .execute();
}

async function fillErasing(db: Db, { ownerId, alterId, at }: { ownerId: string; alterId: string; at: Date }): Promise<void> {
  const week = new Date(at.getTime() + 7 * 86_400_000);
  const file = randomUUID();
  const own = { owner_id: ownerId };
  await db
    .insertInto('export_file')
    .values({ ...own, id: file, language: 'nl', asked_at: at, expires_at: week })
    .execute();
  await db
    .insertInto('export_part')
    .values({ ...own, export_id: file, place: 0, content: new Uint8Array([1]) })
    .execute();
  await db
    .insertInto('erasure_wish')
    .values({ ...own, id: randomUUID(), kind: 'person', subject_id: alterId, asked_at: at, erase_after: week })
    .execute();
  await db
    .insertInto('erasure')
    .values({ ...own, id: randomUUID(), kind: 'photo', subject_id: randomUUID(), at })
    .execute();
}

/** A plan, a suggestion, a sheet of a guest and a trajectory with all that hangs on to it. */
async function fillPlans(db: Db, { ownerId, participantId, at }: Omit<Joining, 'alterId'>): Promise<void> {
  const [goal, trajectory] = [randomUUID(), randomUUID()];
  const own = { owner_id: ownerId, created_at: at };
  const here = { owner_id: ownerId, participant_id: participantId };
  const of = { ...here, trajectory_id: trajectory };
  await db
    .insertInto('plan_goal')
    .values({ ...own, id: goal, kind: 'extend', words: 'Koffie' })
    .execute();
  await db
    .insertInto('plan_step')
    .values({ ...own, id: randomUUID(), goal_id: goal, what: 'Bellen' })
    .execute();
  await db
    .insertInto('suggestion')
    .values({ ...here, id: randomUUID(), kind: 'step', words: 'Bellen', made_at: at })
    .execute();
  await db
    .insertInto('own_view')
    .values({ ...here, template: JSON.stringify(lensink), created_at: at })
    .execute();
  await db
    .insertInto('own_view_mark')
    .values({ ...here, id: randomUUID(), name: 'Zoon' })
    .execute();
  await db
    .insertInto('trajectory')
    .values({ ...here, id: trajectory, from_on: '2026-01-01', until_on: '2026-10-01', created_at: at })
    .execute();
  await db
    .insertInto('trajectory_step')
    .values({ ...of, step: 1, done_on: '2026-01-02', said_by: ownerId })
    .execute();
  await db
    .insertInto('trajectory_note')
    .values({ trajectory_id: trajectory, owner_id: ownerId, step: 1, words: 'Iets' })
    .execute();
  await db
    .insertInto('trajectory_ending')
    .values({ ...of, goes_on: 'Koffie' })
    .execute();
  await db
    .insertInto('trajectory_check')
    .values({ ...of, months: 3, due_on: '2027-01-01' })
    .execute();
}

async function fillWaysIn(db: Db, ownerId: string, at: Date): Promise<void> {
  const own = { owner_id: ownerId, created_at: at };
  const bytes = () => new Uint8Array(randomBytes(32));
  await db
    .insertInto('account')
    .values({ ...own, email: `${ownerId}@no-mail.invalid`, updated_at: at })
    .execute();
  await db
    .insertInto('key_card')
    .values({ ...own, words_hash: bytes(), salt: bytes(), pin_hash: bytes() })
    .execute();
  await db
    .insertInto('passkey')
    .values({ ...own, id: randomUUID(), credential_id: randomUUID(), public_key: bytes() })
    .execute();
  const expires_at = new Date(at.getTime() + 3_600_000);
  await db
    .insertInto('passkey_challenge')
    .values({ id: randomUUID(), owner_id: ownerId, purpose: 'make', challenge: 'x', expires_at })
    .execute();
  const wish = { ...own, id: randomUUID(), purpose: 'attach', address: 'truus@example.org' } as const;
  await db
    .insertInto('mail_wish')
    .values({ ...wish, site: 'http://localhost:3000', language: 'nl' })
    .execute();
  await db
    .insertInto('sign_in_link')
    .values({ id: randomUUID(), identifier: randomUUID(), value: '{}', expires_at, created_at: at, updated_at: at })
    .execute();
}
