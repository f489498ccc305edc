import { answerableDays } from './organisation/asking.ts';

/** A kind of thing that goes by itself: its table, those that go with it, and after how many days. */
type Rule = { readonly kind: string; readonly table: string; readonly also?: readonly string[]; readonly days: number };

/**
 * How long what is kept, once. The job that clears, the page that tells it and the rights of that job (db/migrations) all say the same; a
 * test compares them. `days` counts from the moment the sentence names: my-data.keep.<kind> in messages.
 */
export const retention = [
  {
    kind: 'passing',
    table: 'mail_wish',
    also: [
      'helper_letter',
      'worker_wish',
      'attempt',
      'device_session',
      'guest_session',
      'worker_session',
      'return_code',
      'access_code',
      'passkey_challenge',
      'sign_in_link',
      'worker_question',
      'open_id_visit',
    ],
    days: 1,
  },
  { kind: 'import-draft', table: 'import_draft', days: 1 },
  { kind: 'export-file', table: 'export_file', also: ['export_part'], days: 7 },
  { kind: 'photo', table: 'photo', days: 14 },
  { kind: 'moment', table: 'snapshot', also: ['snapshot_member', 'snapshot_tie'], days: 14 },
  { kind: 'plan', table: 'plan_goal', also: ['plan_step'], days: 14 },
  { kind: 'own-view', table: 'own_view_mark', days: 14 },
  { kind: 'perseverance', table: 'perseverance', days: 14 },
  { kind: 'invitation', table: 'invitation', days: 30 },
  { kind: 'helper-link', table: 'helper_link', days: 30 },
  { kind: 'calendar-feed', table: 'calendar_feed', days: 30 },
  { kind: 'agreement-note', table: 'agreement_note', days: 30 },
  { kind: 'contact-way', table: 'contact_way', days: 30 },
  { kind: 'access-request', table: 'access_request', days: 30 },
  { kind: 'access-request-open', table: 'access_request', days: answerableDays },
  { kind: 'talent', table: 'talent', days: 1 },
  { kind: 'talent-of-who-left', table: 'talent', days: 30 },
  { kind: 'act', table: 'act', days: 366 },
  { kind: 'removed-person', table: 'alter', also: ['tie', 'alter_tie'], days: 366 },
  { kind: 'letter', table: 'letter', days: 366 },
  { kind: 'agreement', table: 'agreement', also: ['agreement_turn'], days: 366 },
  { kind: 'ask', table: 'ask', days: 366 },
  { kind: 'ask-link', table: 'ask_link', days: 30 },
  { kind: 'contact-moment', table: 'contact_moment', days: 731 },
  { kind: 'appointment', table: 'appointment', days: 366 },
  { kind: 'suggestion', table: 'suggestion', days: 366 },
  {
    kind: 'meeting',
    table: 'meeting',
    also: ['meeting_day', 'meeting_invitee', 'meeting_vote', 'meeting_telling', 'meeting_task', 'meeting_link'],
    days: 366,
  },
  { kind: 'chain-item', table: 'chain_item', days: 30 },
  { kind: 'chain-round', table: 'chain_step', also: ['chain_card'], days: 30 },
  { kind: 'visit', table: 'community_visit', days: 30 },
  { kind: 'objection', table: 'objection', days: 366 },
  { kind: 'sleeping-grant', table: 'sleeping_grant', days: 366 },
  { kind: 'after-me', table: 'after_me', days: 366 },
  { kind: 'death-report', table: 'death_report', days: 366 },
  { kind: 'grant', table: 'space_grant', days: 1827 },
  { kind: 'mandate', table: 'mandate', also: ['mandate_deed', 'removal_proposal'], days: 1827 },
  {
    kind: 'trajectory',
    table: 'trajectory',
    also: ['trajectory_step', 'trajectory_note', 'trajectory_ending', 'trajectory_check'],
    days: 1827,
  },
  { kind: 'participant', table: 'participant', also: ['participant_card'], days: 1827 },
  { kind: 'worker-link', table: 'worker_link', days: 30 },
  {
    kind: 'worker',
    table: 'worker_card',
    also: ['worker_totp', 'worker_key', 'worker_recovery', 'worker_subject'],
    days: 366,
  },
  { kind: 'erasure', table: 'erasure', days: 400 },
] as const satisfies readonly Rule[];

/** One of the things that go by themselves. */
export type RetentionKind = (typeof retention)[number]['kind'];

/** What does not go by time alone: until when it is kept, in a few words. Every table is in the list above or here; a test looks. */
export const keptUntil: Readonly<Record<string, string>> = {
  owner: 'the space is erased',
  circle: 'the space is erased',
  departure: 'who it is about is erased',
  set_aside: 'the owner takes it back, or the space is erased',
  carrying_line: 'the owner takes it away, or whom it is about is erased',
  alter_death: 'who died is erased from the circle',
  contact_rhythm: 'who it is about is erased',
  look_rhythm: 'the space is erased',
  day_choice: 'the space is erased',
  look: 'the space is erased',
  follow_up: 'who it is about is erased, or the space',
  giving_hidden: 'they show it again, or who it is about is erased',
  community_place: 'an operator takes in that it is no more',
  community_offer: 'an operator takes in that it is no more',
  community_time: 'an operator takes in that it is no more',
  account: 'the owner takes the way in away',
  key_card: 'the owner takes the way in away',
  passkey: 'the owner takes the way in away',
  own_view: 'the grant it was drawn under ends',
  circle_link: 'one of both owners ends it',
  circle_link_place: 'the link it belongs to ends',
  erasure_wish: 'its fourteen days are over',
  dormancy_question: 'somebody comes back, or the space goes',
  push_way: 'they want no messages there any more, or do not take part any more',
  push_key: 'the installation is there',
  organisation: 'an operator ends it',
  worker: 'the organisation goes; an id, without a name',
  worker_role: 'the organisation goes; an id, without a name',
  worker_end: 'the organisation goes; it keeps shut what was given to who left',
  fact: 'five years, with its place in the chain (see src/jobs/tidy-log.ts)',
  fact_link: 'five years, with its place in the chain (see src/jobs/tidy-log.ts)',
  outbox: 'a minute: until it is handed over',
};

/** How many days a kind is kept after its moment. */
export const daysKept = (kind: RetentionKind): number => retention.find((rule) => rule.kind === kind)?.days ?? 0;

const day = 86_400_000;

/** Up to which moment a kind is over, seen from now. */
export const overSince = (kind: RetentionKind, now: Date): Date => new Date(now.getTime() - daysKept(kind) * day);
