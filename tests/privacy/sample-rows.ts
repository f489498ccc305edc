import { randomUUID } from 'node:crypto';

/** The ids of the space the matrix is measured on. */
export type Space = {
  readonly ownerId: string;
  readonly circleId: string;
  readonly spareAlterIds: readonly string[];
  readonly spareFactId: string;
  readonly snapshotId: string;
  readonly participantId: string;
  readonly agreementId: string;
  readonly spareParticipantId: string;
  readonly mandateId: string;
  readonly spareOwnerId: string;
};

/** A new row for a table, as SQL, and a column that may be set to itself to try a change. */
type Sample = { readonly insert: (space: Space) => string; readonly touch: string };

const bytes = () => `decode('${randomUUID().replaceAll('-', '')}', 'hex')`;
const own = (space: Space) => `'${space.circleId}', '${space.ownerId}'`;

/** An owner who has no row yet in a table where each has one at most. */
const another = `with one as (insert into owner (id, created_at) values (gen_random_uuid(), now()) returning id)`;

/** An organisation of the sample's own, and somebody who works there, made as the audience that is measured. */
const house = `with house as (select id from organisation order by created_at limit 1)`;
const atWork = `with one as (select id, organisation_id from worker order by created_at desc limit 1)`;

/** A trajectory with somebody with whom none runs yet, to hang a row on to. */
const newTrajectory = ({ ownerId, spareParticipantId }: Space) =>
  `with one as (insert into trajectory (id, owner_id, participant_id, from_on, until_on, created_at)
    values (gen_random_uuid(), '${ownerId}', '${spareParticipantId}', '2026-01-01', '2026-10-01', now()) returning id, owner_id, participant_id)`;

/** One sample per table; a table without one fails the matrix. */
export const samples: Readonly<Record<string, Sample>> = {
  owner: { insert: () => `insert into owner (id, created_at) values ('${randomUUID()}', now())`, touch: 'language' },
  device_session: {
    insert: ({ ownerId }) =>
      `insert into device_session values (${bytes()}, '${ownerId}', now(), now(), now() + interval '1 day')`,
    touch: 'last_seen_at',
  },
  return_code: {
    insert: ({ ownerId }) => `insert into return_code values (${bytes()}, '${ownerId}', 'paper', now())`,
    touch: 'kind',
  },
  attempt: { insert: () => `insert into attempt values ('${randomUUID()}', ${bytes()}, now())`, touch: 'at' },
  account: {
    insert: () => `${another} insert into account select id, id || '@no-mail.invalid', false, now(), now() from one`,
    touch: 'email',
  },
  key_card: {
    insert: () => `${another} insert into key_card select ${bytes()}, id, ${bytes()}, ${bytes()}, now() from one`,
    touch: 'salt',
  },
  passkey: {
    insert: ({ ownerId }) =>
      `insert into passkey (id, owner_id, credential_id, public_key, created_at) values ('${randomUUID()}', '${ownerId}', '${randomUUID()}', ${bytes()}, now())`,
    touch: 'counter',
  },
  passkey_challenge: {
    insert: ({ ownerId }) =>
      `insert into passkey_challenge values ('${randomUUID()}', '${ownerId}', 'make', 'x', now() + interval '1 hour')`,
    touch: 'challenge',
  },
  mail_wish: {
    insert: ({ ownerId }) =>
      `insert into mail_wish values ('${randomUUID()}', '${ownerId}', null, 'attach', 'truus@example.org', 'http://localhost:3000', 'nl', now())`,
    touch: 'language',
  },
  sign_in_link: {
    insert: () => `insert into sign_in_link values ('${randomUUID()}', 'x', '{}', now() + interval '1 hour', now(), now())`,
    touch: 'value',
  },
  circle: {
    insert: ({ ownerId }) =>
      `insert into circle (id, owner_id, template, created_at) values ('${randomUUID()}', '${ownerId}', '{}', now())`,
    touch: 'ego_name',
  },
  alter: {
    insert: (space) =>
      `insert into alter (id, circle_id, owner_id, ordinal, name) values ('${randomUUID()}', ${own(space)}, 9, 'Buurvrouw')`,
    touch: 'name',
  },
  tie: {
    insert: (space) => `insert into tie (alter_id, circle_id, owner_id) values ('${space.spareAlterIds[0]}', ${own(space)})`,
    touch: 'ring',
  },
  alter_tie: {
    insert: (space) =>
      `insert into alter_tie (alter_a, alter_b, circle_id, owner_id) values ('${space.spareAlterIds[0]}', '${space.spareAlterIds[1]}', ${own(space)})`,
    touch: 'attributes',
  },
  act: {
    insert: (space) =>
      `insert into act (id, circle_id, owner_id, kind, at, images) values ('${randomUUID()}', ${own(space)}, 'alters-added', now(), '[]')`,
    touch: 'kind',
  },
  photo: {
    insert: (space) =>
      `insert into photo values ('${randomUUID()}', '${space.spareAlterIds[0]}', ${own(space)}, ${bytes()}, now())`,
    touch: 'image',
  },
  snapshot: {
    insert: (space) =>
      `insert into snapshot (id, circle_id, owner_id, taken_at, drawn, template) values ('${randomUUID()}', ${own(space)}, now(), 'self', '{}')`,
    touch: 'name',
  },
  snapshot_member: {
    insert: ({ snapshotId, ownerId }) =>
      `insert into snapshot_member (snapshot_id, alter_id, owner_id, ordinal, name, kind, status)
       values ('${snapshotId}', '${randomUUID()}', '${ownerId}', 9, 'Buurvrouw', 'person', 'present')`,
    touch: 'name',
  },
  snapshot_tie: {
    insert: ({ snapshotId, ownerId, spareAlterIds }) =>
      `insert into snapshot_tie values ('${snapshotId}', '${spareAlterIds[0]}', '${spareAlterIds[1]}', '${ownerId}')`,
    touch: 'owner_id',
  },
  departure: {
    insert: (space) => `insert into departure values ('${randomUUID()}', ${own(space)}, 'faded', null, now())`,
    touch: 'reason',
  },
  set_aside: {
    insert: (space) =>
      `insert into set_aside values ('${randomUUID()}', ${own(space)}, 'unasked', null, '${space.spareAlterIds[0]}', null, now())`,
    touch: 'until',
  },
  import_draft: {
    insert: ({ ownerId }) =>
      `insert into import_draft values ('${randomUUID()}', '${ownerId}', '{}', now(), now() + interval '1 day')`,
    touch: 'content',
  },
  export_file: {
    insert: ({ ownerId }) =>
      `insert into export_file values ('${randomUUID()}', '${ownerId}', 'nl', now(), null, null, null, now() + interval '1 day')`,
    touch: 'size',
  },
  export_part: {
    insert: ({ ownerId }) =>
      `insert into export_part values ((select id from export_file where owner_id = '${ownerId}' limit 1), '${ownerId}', 9, ${bytes()})`,
    touch: 'content',
  },
  erasure_wish: {
    insert: ({ ownerId }) =>
      `insert into erasure_wish values ('${randomUUID()}', '${ownerId}', 'person', '${randomUUID()}', now(), now() + interval '14 days')`,
    touch: 'erase_after',
  },
  erasure: {
    insert: ({ ownerId }) =>
      `insert into erasure (id, owner_id, kind, subject_id, at) values ('${randomUUID()}', '${ownerId}', 'person', '${randomUUID()}', now())`,
    touch: 'redo',
  },
  organisation: {
    insert: () =>
      `insert into organisation (id, slug, name, created_at) values ('${randomUUID()}', 'o-${randomUUID()}', 'Wijkteam', now())`,
    touch: 'name',
  },
  worker: {
    insert: () => `${house} insert into worker (id, organisation_id, created_at) select gen_random_uuid(), id, now() from house`,
    touch: 'invited_by',
  },
  worker_card: {
    insert: () =>
      `${atWork} insert into worker_card (worker_id, organisation_id, name, email) select id, organisation_id, 'Daan', 'daan@example.org' from one`,
    touch: 'name',
  },
  worker_role: { insert: () => `${atWork} insert into worker_role select id, organisation_id, 'coach' from one`, touch: 'role' },
  worker_end: { insert: () => `${atWork} insert into worker_end select id, organisation_id, now() from one`, touch: 'ended_at' },
  worker_link: {
    insert: () =>
      `${atWork} insert into worker_link select ${bytes()}, id, organisation_id, 'sign-in', now(), now() + interval '1 hour' from one`,
    touch: 'used_at',
  },
  worker_subject: {
    insert: () => `${atWork} insert into worker_subject select id, organisation_id, 'x', now() from one`,
    touch: 'bound_at',
  },
  worker_totp: { insert: () => `${atWork} insert into worker_totp select id, ${bytes()}, now() from one`, touch: 'last_step' },
  worker_key: {
    insert: () =>
      `${atWork} insert into worker_key (id, worker_id, credential_id, public_key, created_at) select gen_random_uuid(), id, '${randomUUID()}', ${bytes()}, now() from one`,
    touch: 'counter',
  },
  worker_recovery: {
    insert: () => `${atWork} insert into worker_recovery select ${bytes()}, id, now() from one`,
    touch: 'used_at',
  },
  worker_session: {
    insert: () =>
      `${atWork} insert into worker_session select ${bytes()}, gen_random_uuid(), id, false, now(), now(), now() + interval '1 hour' from one`,
    touch: 'last_seen_at',
  },
  worker_wish: {
    insert: () => `insert into worker_wish values ('${randomUUID()}', 'a@example.org', 'x', 'nl', now())`,
    touch: 'language',
  },
  worker_question: {
    insert: () => `insert into worker_question values ('${randomUUID()}', null, 'x', now() + interval '1 hour')`,
    touch: 'challenge',
  },
  open_id_visit: {
    insert: () =>
      `${house} insert into open_id_visit select ${bytes()}, ${bytes()}, id, 'x', 'x', now() + interval '1 hour' from house`,
    touch: 'nonce',
  },
  access_code: {
    insert: ({ ownerId }) =>
      `insert into access_code values (${bytes()}, '${randomUUID()}', '${ownerId}', now(), now() + interval '1 hour')`,
    touch: 'used_at',
  },
  access_request: {
    insert: ({ ownerId }) =>
      `insert into access_request (id, owner_id, worker_id, organisation_id, name, organisation_name, purpose, sets, weeks, created_at)
       values ('${randomUUID()}', '${ownerId}', '${randomUUID()}', '${randomUUID()}', 'Daan', 'Wijkteam', 'x', array['plan'], 6, now())`,
    touch: 'answered_at',
  },
  participant: {
    insert: ({ ownerId }) =>
      `insert into participant (id, owner_id, kind, created_at) values ('${randomUUID()}', '${ownerId}', 'member', now())`,
    touch: 'joined_at',
  },
  participant_card: {
    insert: ({ ownerId, spareParticipantId }) =>
      `insert into participant_card (participant_id, owner_id, name) values ('${spareParticipantId}', '${ownerId}', 'Kees')`,
    touch: 'name',
  },
  contact_way: {
    insert: ({ ownerId, participantId }) =>
      `insert into contact_way values ('${participantId}', '${ownerId}', 'phone', '06', '${ownerId}', now())`,
    touch: 'value',
  },
  sleeping_grant: {
    insert: ({ ownerId, participantId }) =>
      `insert into sleeping_grant values ('${randomUUID()}', '${ownerId}', '${participantId}', array['who-helps'], '{}', 'x', 'y', '1 day', '7 days', now(), now() + interval '90 days')`,
    touch: 'cancelled_at',
  },
  space_grant: {
    insert: ({ ownerId, participantId }) =>
      `insert into space_grant (id, owner_id, participant_id, sets, purpose, given_by, created_at, from_at, until_at)
       values ('${randomUUID()}', '${ownerId}', '${participantId}', array['who-helps'], 'x', '${ownerId}', now(), now(), now() + interval '1 day')`,
    touch: 'revoked_at',
  },
  agreement: {
    insert: ({ ownerId, participantId }) =>
      `insert into agreement (id, owner_id, participant_id, what, from_on, until_on, state, made_by, created_at)
       values ('${randomUUID()}', '${ownerId}', '${participantId}', 'De container', '2026-01-01', '2026-02-01', 'asked', '${ownerId}', now())`,
    touch: 'state',
  },
  ask: {
    insert: ({ ownerId }) =>
      `insert into ask (id, owner_id, made_by, kind, what, starts_on, until_on, answer_by, state, created_at)
       values ('${randomUUID()}', '${ownerId}', '${ownerId}', 'help', 'De container', '2026-01-01', '2026-02-01', '2025-12-30', 'open', now())`,
    touch: 'state',
  },
  talent: {
    insert: ({ ownerId, participantId }) =>
      `insert into talent (id, owner_id, participant_id, sort, piece, created_at)
       values ('${randomUUID()}', '${ownerId}', '${participantId}', 'give', 'driving', now())`,
    touch: 'at_place',
  },
  chain_item: {
    insert: ({ ownerId }) =>
      `insert into chain_item (id, owner_id, side, support, what, until_on, created_at)
       values ('${randomUUID()}', '${ownerId}', 'ask', 'practical', 'Een band plakken', '2027-01-12', now())`,
    touch: 'withdrawn_at',
  },
  chain_step: {
    insert: ({ ownerId }) =>
      `insert into chain_step (id, round_id, owner_id, place, size, way, by_worker, gives_until, gets_until, created_at, answer_by)
       values ('${randomUUID()}', '${randomUUID()}', '${ownerId}', 1, 2, 'y', false, '2027-01-12', '2027-01-12', now(), '2027-01-12')`,
    touch: 'answered_at',
  },
  chain_card: {
    insert: ({ ownerId }) =>
      `with one as (insert into chain_step (id, round_id, owner_id, place, size, way, by_worker, gives_until, gets_until, created_at, answer_by)
         values ('${randomUUID()}', '${randomUUID()}', '${ownerId}', 1, 2, 'y', false, '2027-01-12', '2027-01-12', now(), '2027-01-12')
         returning id, round_id, owner_id)
       insert into chain_card (step_id, round_id, owner_id, place, first_name) select id, round_id, owner_id, 1, 'Truus' from one`,
    touch: 'first_name',
  },
  meeting: {
    insert: ({ ownerId }) =>
      `insert into meeting (id, owner_id, goal, created_at) values ('${randomUUID()}', '${ownerId}', 'Thuis', now())`,
    touch: 'place',
  },
  meeting_day: {
    insert: ({ ownerId }) =>
      `insert into meeting_day values ('${randomUUID()}', '${ownerId}', '${ownerId}', '2026-01-13', null, now())`,
    touch: 'at_time',
  },
  meeting_invitee: {
    insert: ({ ownerId, spareParticipantId }) =>
      `insert into meeting_invitee (id, meeting_id, owner_id, participant_id, created_at)
       values ('${randomUUID()}', '${ownerId}', '${ownerId}', '${spareParticipantId}', now())`,
    touch: 'briefing',
  },
  meeting_vote: {
    insert: ({ ownerId, spareParticipantId }) =>
      `insert into meeting_vote values ('${ownerId}', '${spareParticipantId}', '${ownerId}', 'can', now())`,
    touch: 'answer',
  },
  meeting_telling: {
    insert: ({ ownerId }) =>
      `insert into meeting_telling (id, meeting_id, owner_id, who, what, created_at)
       values ('${randomUUID()}', '${ownerId}', '${ownerId}', 'Sanne', 'De zorg', now())`,
    touch: 'what',
  },
  meeting_task: {
    insert: ({ ownerId }) =>
      `insert into meeting_task (id, meeting_id, owner_id, what, made_by, created_at)
       values ('${randomUUID()}', '${ownerId}', '${ownerId}', 'De container', '${ownerId}', now())`,
    touch: 'limits',
  },
  meeting_link: {
    insert: ({ ownerId, participantId }) =>
      `insert into meeting_link values (${bytes()}, '${ownerId}', '${participantId}', '${ownerId}', 'Truus', 'Kees', 'Kom je?', now(), now() + interval '7 days')`,
    touch: 'revoked_at',
  },
  ask_link: {
    insert: ({ ownerId, participantId, agreementId }) =>
      `insert into ask_link values (${bytes()}, '${ownerId}', '${participantId}', '${agreementId}', 'Truus', 'Kees', now(), now() + interval '7 days')`,
    touch: 'revoked_at',
  },
  carrying_line: {
    insert: ({ ownerId, spareAlterIds }) =>
      `insert into carrying_line (id, owner_id, alter_id, kind, said_at) values ('${randomUUID()}', '${ownerId}', '${spareAlterIds[0]}', '${randomUUID()}', now())`,
    touch: 'often',
  },
  perseverance: {
    insert: ({ ownerId }) =>
      `insert into perseverance (id, owner_id, how_long, said_at) values ('${randomUUID()}', '${ownerId}', 'weeks', now())`,
    touch: 'words',
  },
  alter_death: {
    insert: ({ ownerId, participantId }) =>
      `insert into alter_death (id, owner_id, participant_id, said_by, said_at, state) values ('${randomUUID()}', '${ownerId}', '${participantId}', '${ownerId}', now(), 'not-so')`,
    touch: 'settled_at',
  },
  agreement_turn: {
    insert: ({ ownerId, agreementId }) =>
      `insert into agreement_turn (agreement_id, owner_id, on_day, state, said_by, said_at)
       values ('${agreementId}', '${ownerId}', '2026-01-08', 'skipped', '${ownerId}', now())`,
    touch: 'words',
  },
  appointment: {
    insert: ({ ownerId }) =>
      `insert into appointment (id, owner_id, what, starts_on, created_at) values ('${randomUUID()}', '${ownerId}', 'Huisarts', '2026-01-08', now())`,
    touch: 'place',
  },
  agreement_note: {
    insert: ({ ownerId, agreementId }) =>
      `insert into agreement_note values ('${randomUUID()}', '${agreementId}', '${ownerId}', '${ownerId}', null, 'Iets later', now())`,
    touch: 'words',
  },
  calendar_feed: {
    insert: ({ ownerId }) => `insert into calendar_feed values ('${randomUUID()}', ${bytes()}, '${ownerId}', null, false, now())`,
    touch: 'revoked_at',
  },
  contact_rhythm: {
    insert: ({ ownerId, circleId, spareAlterIds }) =>
      `insert into contact_rhythm (alter_id, circle_id, owner_id, chosen_on) values ('${spareAlterIds[1]}', '${circleId}', '${ownerId}', '2026-01-08')`,
    touch: 'answered_on',
  },
  contact_moment: {
    insert: ({ ownerId, circleId, spareAlterIds }) =>
      `insert into contact_moment values ('${randomUUID()}', '${spareAlterIds[1]}', '${circleId}', '${ownerId}', current_date, 'visit', current_date)`,
    touch: 'how',
  },
  look_rhythm: {
    // An owner has one: that adding is let through shows, also where it changes nothing.
    insert: ({ ownerId }) =>
      `with one as (insert into look_rhythm (owner_id, weeks, chosen_on) values ('${ownerId}', 12, '2026-01-08') on conflict do nothing)
       select 1`,
    touch: 'weeks',
  },
  day_choice: {
    // An owner has one, as above.
    insert: ({ ownerId }) =>
      `with one as (insert into day_choice (owner_id, opens) values ('${ownerId}', 'today') on conflict do nothing) select 1`,
    touch: 'put_away_on',
  },
  look: {
    insert: ({ ownerId }) =>
      `insert into look (id, owner_id, why, not_before, created_at) values ('${randomUUID()}', '${ownerId}', 'own', '2026-01-08', now())`,
    touch: 'wanted',
  },
  follow_up: {
    insert: ({ ownerId }) =>
      `insert into follow_up (id, owner_id, about, subject_id, happened, said_on) values ('${randomUUID()}', '${ownerId}', 'step', '${randomUUID()}', 'yes', '2026-01-08')`,
    touch: 'why',
  },
  community_place: {
    insert: () => `insert into community_place (id, organisation, name) values ('${randomUUID()}', 'De Werf', 'De Werf')`,
    touch: 'name',
  },
  community_offer: {
    insert: () =>
      `with one as (insert into community_place (id, organisation, name) values ('${randomUUID()}', 'De Werf', 'De Werf') returning id)
       insert into community_offer (id, place_id, kind, name, state, confirmed_on)
         select gen_random_uuid(), id, 'games', 'Biljarten', 'active', '2026-01-01' from one`,
    touch: 'name',
  },
  community_time: {
    insert: () => `insert into community_time (offer_id, nr, starts_on) select id, 40, '2026-01-01' from community_offer limit 1`,
    touch: 'words',
  },
  community_visit: {
    insert: ({ ownerId }) =>
      `insert into community_visit (id, owner_id, what, at_place, created_at) values ('${randomUUID()}', '${ownerId}', 'Biljarten', 'De Werf', now())`,
    touch: 'limits',
  },
  giving_hidden: {
    // An owner hides one participant once, as above.
    insert: ({ ownerId, participantId }) =>
      `with one as (insert into giving_hidden values ('${participantId}', '${ownerId}', false, now()) on conflict do nothing) select 1`,
    touch: 'hidden_at',
  },
  letter: {
    insert: ({ ownerId, participantId }) =>
      `insert into letter (owner_id, participant_id, kind, subject_id, created_at, run_after)
       values ('${ownerId}', '${participantId}', 'ask', '${randomUUID()}', now(), now())`,
    touch: 'state',
  },
  push_way: {
    insert: ({ ownerId, participantId }) =>
      `insert into push_way values ('${randomUUID()}', '${ownerId}', '${participantId}', 'https://push.example.org/${randomUUID()}', '${'x'.repeat(87)}', '${'y'.repeat(22)}', now())`,
    touch: 'auth',
  },
  push_key: { insert: () => `insert into push_key values (true, 'public', ${bytes()}, now())`, touch: 'public_key' },
  invitation: {
    insert: ({ ownerId, participantId }) =>
      `insert into invitation values ('${randomUUID()}', '${ownerId}', '${participantId}', ${bytes()}, 'link', 'Truus', 'Kees', '${ownerId}', now(), now() + interval '7 days')`,
    touch: 'revoked_at',
  },
  helper_link: {
    insert: ({ ownerId, participantId }) =>
      `insert into helper_link values (${bytes()}, '${ownerId}', '${participantId}', now())`,
    touch: 'revoked_at',
  },
  helper_letter: {
    insert: ({ ownerId, participantId }) =>
      `insert into helper_letter values ('${randomUUID()}', 'keep', '${ownerId}', '${participantId}', null, null, 'http://localhost:3000', 'nl', now())`,
    touch: 'language',
  },
  circle_link: {
    insert: ({ ownerId, spareOwnerId }) => `insert into circle_link values ('${ownerId}', '${spareOwnerId}', now())`,
    touch: 'said_at',
  },
  circle_link_place: {
    insert: ({ ownerId, circleId, spareOwnerId, spareAlterIds }) =>
      `with link as (insert into circle_link values ('${ownerId}', '${spareOwnerId}', now()) returning owner_id, other_id)
       insert into circle_link_place select owner_id, other_id, '${spareAlterIds[0]}', '${circleId}' from link`,
    touch: 'alter_id',
  },
  guest_session: {
    insert: ({ ownerId, participantId }) =>
      `insert into guest_session (token_hash, owner_id, participant_id, created_at, last_seen_at, expires_at)
       values (${bytes()}, '${ownerId}', '${participantId}', now(), now(), now() + interval '1 day')`,
    touch: 'last_seen_at',
  },
  mandate: {
    insert: ({ ownerId, participantId }) =>
      `insert into mandate (id, owner_id, participant_id, type, subjects, created_at, from_at, until_at)
       values ('${randomUUID()}', '${ownerId}', '${participantId}', 'mentorschap', array['care'], now(), now(), now() + interval '1 day')`,
    touch: 'until_at',
  },
  mandate_deed: {
    insert: ({ ownerId, participantId, mandateId }) =>
      `insert into mandate_deed values ('${randomUUID()}', '${ownerId}', '${mandateId}', '${participantId}', 'grant-given', '${randomUUID()}', 'x', now())`,
    touch: 'reason',
  },
  removal_proposal: {
    insert: ({ ownerId, participantId, mandateId, spareAlterIds }) =>
      `insert into removal_proposal values ('${randomUUID()}', '${ownerId}', '${spareAlterIds[0]}', '${participantId}', '${mandateId}', 'keep', now())`,
    touch: 'owner_said',
  },
  objection: {
    insert: ({ ownerId }) =>
      `insert into objection (id, owner_id, words, recorded_by, recorded_at) values ('${randomUUID()}', '${ownerId}', 'Truus blijft', '${ownerId}', now())`,
    touch: 'settled_at',
  },
  after_me: {
    insert: ({ ownerId }) =>
      `insert into after_me (id, owner_id, wish, said_at, ended_at) values ('${randomUUID()}', '${ownerId}', 'erase', now(), now())`,
    touch: 'ended_at',
  },
  death_report: {
    insert: ({ spareOwnerId }) =>
      `insert into death_report (id, owner_id, seen_by, reported_at) values ('${randomUUID()}', '${spareOwnerId}', 'x', now())`,
    touch: 'taken_back_at',
  },
  dormancy_question: {
    insert: ({ spareOwnerId }) => `insert into dormancy_question (owner_id, asked_at) values ('${spareOwnerId}', now())`,
    touch: 'asked_at',
  },
  plan_goal: {
    insert: ({ ownerId }) =>
      `insert into plan_goal (id, owner_id, kind, words, created_at) values ('${randomUUID()}', '${ownerId}', 'extend', 'Koffie', now())`,
    touch: 'words',
  },
  plan_step: {
    insert: ({ ownerId }) =>
      `insert into plan_step (id, owner_id, what, created_at) values ('${randomUUID()}', '${ownerId}', 'Bellen', now())`,
    touch: 'what',
  },
  suggestion: {
    insert: ({ ownerId, participantId }) =>
      `insert into suggestion (id, owner_id, participant_id, kind, words, made_at) values ('${randomUUID()}', '${ownerId}', '${participantId}', 'step', 'Bellen', now())`,
    touch: 'state',
  },
  own_view: {
    insert: ({ ownerId, spareParticipantId }) =>
      `insert into own_view values ('${spareParticipantId}', '${ownerId}', '{}', now())`,
    touch: 'version',
  },
  own_view_mark: {
    insert: ({ ownerId, participantId }) =>
      `insert into own_view_mark (id, participant_id, owner_id, name) values ('${randomUUID()}', '${participantId}', '${ownerId}', 'Zoon')`,
    touch: 'name',
  },
  trajectory: {
    insert: ({ ownerId, spareParticipantId }) =>
      `insert into trajectory (id, owner_id, participant_id, from_on, until_on, created_at)
       values ('${randomUUID()}', '${ownerId}', '${spareParticipantId}', '2026-01-01', '2026-10-01', now())`,
    touch: 'until_on',
  },
  trajectory_step: {
    insert: (space) =>
      `${newTrajectory(space)} insert into trajectory_step select id, owner_id, participant_id, 2, null, owner_id from one`,
    touch: 'done_on',
  },
  trajectory_note: {
    insert: (space) => `${newTrajectory(space)} insert into trajectory_note select id, owner_id, 2, 'Iets' from one`,
    touch: 'words',
  },
  trajectory_ending: {
    insert: (space) => `${newTrajectory(space)} insert into trajectory_ending select id, owner_id, participant_id from one`,
    touch: 'goes_on',
  },
  trajectory_check: {
    insert: (space) =>
      `${newTrajectory(space)} insert into trajectory_check select id, owner_id, participant_id, 6, '2027-01-01' from one`,
    touch: 'due_on',
  },
  fact: {
    insert: ({ ownerId, circleId }) =>
      `insert into fact (id, owner_id, circle_id, actor_id, on_behalf_of, kind, object_id, at) values ('${randomUUID()}', '${ownerId}', '${circleId}', '${ownerId}', '${ownerId}', 'alters-added', '${circleId}', now())`,
    touch: 'kind',
  },
  fact_link: {
    insert: ({ ownerId, spareFactId }) => `insert into fact_link values ('${ownerId}', 99, '${spareFactId}', ${bytes()})`,
    touch: 'hash',
  },
  outbox: {
    insert: ({ ownerId, circleId }) =>
      `insert into outbox values ('${randomUUID()}', '${ownerId}', 'letter', '${circleId}', null, now())`,
    touch: 'queue',
  },
  'app.migration': { insert: () => `insert into app.migration values ('9999-never.sql', 'x')`, touch: 'checksum' },
};
