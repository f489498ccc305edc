/** What of a table goes along when somebody takes everything along, and comes back from there. */
export type OwnRule = {
  /** Columns that do not go along, each with the reason. */
  readonly leftOut?: Readonly<Record<string, string>>;
  /** Why nothing of this table goes along. */
  readonly not?: string;
  /** Read by the role that signs in, because requests never reach it. */
  readonly by?: 'sign-in';
  /** How it comes back in an empty space: out of the documents beside it, row by row, or not and why. */
  readonly back: 'documents' | 'rows' | { readonly not: string };
  /** Columns that come back empty, because they lead outside the space. */
  readonly emptied?: readonly string[];
};

const hash = 'a hash that opens something; it says nothing to its owner';
const thisInstallation = 'what opens a space belongs to the installation it was made on';
const forMinutes = 'lasts for minutes and says nothing of its owner';

const ofAnOrganisation = 'of an organisation and who works there, not of an owner';
const ofOrganisations = [
  'organisation',
  'worker',
  'worker_card',
  'worker_role',
  'worker_end',
  'worker_link',
  'worker_totp',
  'worker_key',
  'worker_recovery',
  'worker_subject',
  'worker_session',
  'worker_wish',
  'worker_question',
  'open_id_visit',
] as const;

const ofTheNeighbourhood = 'of the neighbourhood: everybody may read it, and it is of no owner';

/** A rule for every table; without one nothing can be taken along, and a test fails. */
export const ownRules: Readonly<Record<string, OwnRule>> = {
  // But for how and how often they want to be reached and how visible the way out is, which come back (see take-in-whole.ts).
  owner: { back: { not: 'the space it comes back in has an owner of its own' } },
  circle: { back: 'documents' },
  alter: { back: 'documents' },
  tie: { back: 'documents' },
  alter_tie: { back: 'documents' },
  snapshot: { back: 'documents' },
  snapshot_member: { back: 'documents' },
  snapshot_tie: { back: 'documents' },
  photo: { leftOut: { image: 'a file of its own, in the folder of photos' }, back: 'documents' },
  departure: { back: 'rows' },
  set_aside: { back: 'rows' },
  participant: { back: 'rows', emptied: ['person_id', 'worker_id', 'organisation_id'] },
  participant_card: { back: 'rows', emptied: ['comes_for'] },
  contact_way: { back: 'rows' },
  sleeping_grant: { back: 'rows' },
  space_grant: { back: 'rows' },
  ask: { back: 'rows', emptied: ['for_owner_id'] },
  agreement: { back: 'rows' },
  agreement_turn: { back: 'rows' },
  meeting: { back: 'rows' },
  meeting_day: { back: 'rows' },
  meeting_invitee: { back: 'rows' },
  meeting_vote: { back: 'rows' },
  meeting_telling: { back: 'rows' },
  meeting_task: { back: 'rows' },
  meeting_link: { leftOut: { token_hash: hash }, by: 'sign-in', back: { not: 'a link opens something; people are asked anew' } },
  agreement_note: { back: { not: 'a note for the next days, of two people' } },
  appointment: { back: 'rows' },
  calendar_feed: { leftOut: { token_hash: hash }, back: { not: 'a link opens something; it is made anew' } },
  talent: { back: 'rows' },
  chain_item: { back: 'rows' },
  chain_step: { back: { not: 'a round is between people who may not be there any more; it is found anew' } },
  chain_card: { back: { not: 'belongs to a round' } },
  carrying_line: { back: 'rows' },
  perseverance: { back: 'rows' },
  alter_death: { back: 'rows', emptied: ['ended'] },
  ask_link: { leftOut: { token_hash: hash }, by: 'sign-in', back: { not: 'a link opens something; it is sent anew' } },
  contact_rhythm: { back: 'rows' },
  contact_moment: { back: 'rows' },
  look_rhythm: { back: 'rows' },
  day_choice: { back: 'rows' },
  look: { back: 'rows' },
  follow_up: { back: 'rows' },
  giving_hidden: { back: 'rows' },
  community_visit: { back: 'rows', emptied: ['offer_id'] },
  invitation: { leftOut: { token_hash: hash }, back: { not: 'an invitation opens something; people are invited anew' } },
  helper_link: { leftOut: { token_hash: hash }, by: 'sign-in', back: { not: 'a link opens something; it is sent anew' } },
  guest_session: { leftOut: { token_hash: hash }, by: 'sign-in', back: { not: thisInstallation } },
  circle_link: { back: { not: 'both owners link their circles anew' } },
  circle_link_place: { back: { not: 'belongs to a link between two circles' } },
  letter: { leftOut: { quiet_hash: hash }, back: { not: 'what was sent was sent from where it was written' } },
  push_way: {
    leftOut: {
      p256dh: 'a key for a computer only',
      auth: 'a key for a computer only',
      endpoint: 'an address of a browser of somebody else',
    },
    back: { not: thisInstallation },
  },
  push_key: { not: 'of the installation, not of an owner', back: { not: 'not taken along' } },
  helper_letter: { not: 'work for the next minutes: a letter that is being sent', back: { not: 'not taken along' } },
  plan_goal: { back: 'rows' },
  plan_step: { back: 'rows' },
  suggestion: { back: 'rows' },
  own_view: { back: { not: 'what a guest drew is said by the guest alone, and ends with the grant' } },
  own_view_mark: { back: { not: 'what a guest drew is said by the guest alone, and ends with the grant' } },
  trajectory: { back: 'rows', emptied: ['organisation_id'] },
  trajectory_step: { back: 'rows' },
  trajectory_note: { back: 'rows' },
  trajectory_ending: { back: 'rows' },
  trajectory_check: { back: 'rows' },
  access_code: { not: 'opens something for a day', back: { not: 'not taken along' } },
  access_request: { back: { not: 'asked by somebody of an organisation, who asks anew' } },
  mandate: { back: 'rows' },
  mandate_deed: { back: { not: 'said by who did it, never by the owner; it belongs to the log of where it was done' } },
  removal_proposal: { back: { not: 'said by who proposed it, never by the owner; it is proposed anew' } },
  objection: { back: 'rows' },
  after_me: { back: 'rows' },
  death_report: { back: { not: 'whoever comes back lives' } },
  dormancy_question: { not: 'asked by a job, and over as soon as somebody is here', back: { not: 'not taken along' } },
  act: { back: { not: 'undoing belongs to the rows it was done to' } },
  fact: { back: { not: 'a log says what happened where it was written' } },
  fact_link: { leftOut: { hash: 'checks the log on the installation itself' }, back: { not: 'belongs to the log' } },
  account: { by: 'sign-in', back: { not: thisInstallation } },
  key_card: {
    leftOut: { words_hash: hash, salt: hash, pin_hash: hash },
    by: 'sign-in',
    back: { not: thisInstallation },
  },
  passkey: { leftOut: { public_key: 'bytes for a computer only' }, by: 'sign-in', back: { not: thisInstallation } },
  return_code: { leftOut: { code_hash: hash }, by: 'sign-in', back: { not: thisInstallation } },
  device_session: { leftOut: { token_hash: hash }, by: 'sign-in', back: { not: thisInstallation } },
  erasure_wish: { back: { not: 'who waits to be erased is out of the circle already' } },
  erasure: { back: { not: 'belongs to the backups of the installation' } },
  export_file: { back: { not: 'is this very file' } },
  export_part: { not: 'is this very file', back: { not: 'is this very file' } },
  import_draft: { not: 'held only while somebody chooses who comes along', back: { not: 'not taken along' } },
  ...Object.fromEntries(ofOrganisations.map((table) => [table, { not: ofAnOrganisation, back: { not: ofAnOrganisation } }])),
  ...Object.fromEntries(
    ['community_place', 'community_offer', 'community_time'].map((table) => [
      table,
      { not: ofTheNeighbourhood, back: { not: ofTheNeighbourhood } },
    ]),
  ),
  attempt: { not: 'holds no owner', back: { not: 'holds no owner' } },
  passkey_challenge: { not: forMinutes, back: { not: forMinutes } },
  mail_wish: { not: forMinutes, back: { not: forMinutes } },
  sign_in_link: { not: forMinutes, back: { not: forMinutes } },
  outbox: { not: 'work for the next minute, by ids alone', back: { not: 'not taken along' } },
};

/** The rule of a table. Throws when there is none, so that nothing is left behind in silence. */
export function ownRule(table: string): OwnRule {
  const rule = Object.hasOwn(ownRules, table) ? ownRules[table] : undefined;
  if (rule === undefined)
    throw new Error(`There is no rule on whether ${table} goes along when somebody takes everything along.`);
  return rule;
}
