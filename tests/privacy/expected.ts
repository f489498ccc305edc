/** Who comes to a table. Everybody is measured on the rows of one owner. */
export const audiences = ['owner', 'another owner', 'nobody', 'sign-in', 'jobs', 'keeper', 'queue'] as const;
export type Audience = (typeof audiences)[number];

export const commands = ['select', 'insert', 'update', 'delete', 'truncate'] as const;
export type Command = (typeof commands)[number];

/** yes: it happens to the owner's rows. nothing: allowed, and no row is there for this audience. refused: PostgreSQL says no. */
export type Outcome = 'yes' | 'nothing' | 'refused';

export type Cells = Readonly<Record<Command, readonly Outcome[]>>;

const words: Readonly<Record<string, Outcome>> = { y: 'yes', '-': 'nothing', x: 'refused' };
const row = (marks: string): readonly Outcome[] =>
  marks.split(' ').map((mark) => {
    const outcome = words[mark];
    if (outcome === undefined) throw new Error(`There is no outcome ${mark}.`);
    return outcome;
  });

const never = row('x x x x x x x');
/** Nobody but the jobs, and of this owner nothing is due. */
const onlyJobs = row('x x x x - x x');

/** A table of the circle: the owner's alone; the keeper copies it into and out of a backup. */
const ofTheOwner: Cells = {
  select: row('y - - x x y x'),
  insert: row('y x x x x y x'),
  update: row('y - - x x x x'),
  delete: row('y - - x x x x'),
  truncate: never,
};

/** How somebody signs in: for signing in alone; the keeper copies it into and out of a backup. */
const waysIn: Cells = {
  select: row('x x x y x y x'),
  insert: row('x x x y x y x'),
  update: row('x x x y x x x'),
  delete: row('x x x y x x x'),
  truncate: never,
};

/** What is found by who signs in and never removed by them; the keeper copies it. */
const ofSigningIn: Cells = { ...waysIn, delete: never };

/** What lasts for minutes: for signing in alone; jobs clear what is over and see nothing else; in no backup. */
const forMinutes: Cells = {
  select: row('x x x y x x x'),
  insert: row('x x x y x x x'),
  update: row('x x x y x x x'),
  delete: row('x x x y - x x'),
  truncate: never,
};

/** What there is nearby is of no owner: read under a role of its own, and taken in by an operator's command, as the keeper. */
const ofNobody: Cells = {
  select: row('x x x x x y x'),
  insert: row('x x x x x y x'),
  update: row('x x x x x y x'),
  delete: row('x x x x x y x'),
  truncate: never,
};

/** Every table, command and audience. In the order: owner, another owner, nobody, sign-in, jobs, keeper, queue. */
export const expected: Readonly<Record<string, Cells>> = {
  circle: ofTheOwner,
  alter: { ...ofTheOwner, delete: row('y - - x - x x') },
  tie: ofTheOwner,
  alter_tie: ofTheOwner,
  act: { ...ofTheOwner, delete: row('y - - x - x x') },
  photo: { ...ofTheOwner, delete: row('y - - x - x x') },
  // Jobs clear a snapshot 14 days after it was removed; this one was not.
  snapshot: { ...ofTheOwner, delete: row('y - - x - x x') },
  snapshot_member: ofTheOwner,
  snapshot_tie: ofTheOwner,
  departure: ofTheOwner,
  set_aside: ofTheOwner,
  import_draft: {
    select: row('y - - x x x x'),
    insert: row('y x x x x x x'),
    update: row('y - - x x x x'),
    delete: row('y - - x - x x'),
    truncate: never,
  },
  // A file to take along: for its owner alone, not even in a backup; jobs clear it when its week is over.
  export_file: {
    select: row('y - - x x x x'),
    insert: row('y x x x x x x'),
    update: row('y - - x x x x'),
    delete: row('y - - x - x x'),
    truncate: never,
  },
  export_part: {
    select: row('y - - x x x x'),
    insert: row('y x x x x x x'),
    update: never,
    delete: row('y - - x x x x'),
    truncate: never,
  },
  erasure_wish: { ...ofTheOwner, update: never },
  // The erasure list: ids that lead nowhere. It is added to, marked as written down, and cleared after 400 days.
  erasure: {
    select: row('y - - x y y x'),
    insert: row('y x x x y y x'),
    update: row('x x x x y x x'),
    delete: row('x x x x - x x'),
    truncate: never,
  },
  // Signing in finds participants by what they hold, and reads a few columns of them; the matrix asks for all.
  // Jobs forget who was invited and never answered; this one was not invited.
  participant: { ...ofTheOwner, update: row('y - - y x x x'), delete: row('y - - x - x x') },
  participant_card: ofTheOwner,
  contact_way: { ...ofTheOwner, delete: row('y - - x - x x') },
  sleeping_grant: { ...ofTheOwner, delete: row('x x x x - x x') },
  space_grant: { ...ofTheOwner, delete: row('x x x x - x x') },
  // Jobs call off what was agreed once a space is shut; this one is not.
  // Jobs mark that somebody who did not answer in time was reminded, and end what nobody has to answer any more.
  agreement: { ...ofTheOwner, update: row('y - - x y x x'), delete: row('y - - x - x x') },
  ask: { ...ofTheOwner, delete: row('y - - x - x x') },
  ask_link: {
    select: row('x x x y x y x'),
    insert: row('y x x y x y x'),
    update: row('y - - y x x x'),
    delete: row('y - - x - x x'),
    truncate: never,
  },
  agreement_turn: ofTheOwner,
  // Whoever has an invitation by its hash reads a few columns of the meeting, its days and their own answers; jobs clear what is a year old.
  meeting: { ...ofTheOwner, delete: row('y - - x - x x') },
  meeting_day: { ...ofTheOwner, select: row('y - - y x y x') },
  meeting_invitee: ofTheOwner,
  meeting_vote: { ...ofTheOwner, select: row('y - - y x y x') },
  meeting_telling: ofTheOwner,
  meeting_task: ofTheOwner,
  meeting_link: {
    select: row('x x x y x y x'),
    insert: row('y x x y x y x'),
    update: row('y - - y x x x'),
    delete: row('y - - x x x x'),
    truncate: never,
  },
  contact_rhythm: ofTheOwner,
  // Jobs clear what is two years old; this one is not.
  contact_moment: { ...ofTheOwner, delete: row('y - - x - x x') },
  look_rhythm: ofTheOwner,
  day_choice: ofTheOwner,
  look: ofTheOwner,
  follow_up: ofTheOwner,
  community_place: ofNobody,
  community_offer: ofNobody,
  community_time: ofNobody,
  community_visit: { ...ofTheOwner, delete: row('y - - x - x x') },
  giving_hidden: { ...ofTheOwner, update: never },
  // Jobs clear what is over; these are not.
  appointment: { ...ofTheOwner, delete: row('y - - x - x x') },
  agreement_note: { ...ofTheOwner, update: never, delete: row('y - - x - x x') },
  calendar_feed: {
    select: row('x x x y x y x'),
    insert: row('y x x x x y x'),
    update: row('y - - x x x x'),
    delete: row('y - - x - x x'),
    truncate: never,
  },
  // Jobs clear what was taken away, and what was told by who left; this one was not.
  talent: { ...ofTheOwner, delete: row('y - - x - x x') },
  // Jobs clear what was over a month ago; these are not. A round is laid and settled under a role of its own; the owner says no to it.
  chain_item: { ...ofTheOwner, delete: row('y - - x - x x') },
  chain_step: {
    select: row('y - - x x y x'),
    insert: row('x x x x x y x'),
    update: row('y - - x x x x'),
    delete: onlyJobs,
    truncate: never,
  },
  chain_card: {
    select: row('y - - x x y x'),
    insert: row('x x x x x y x'),
    update: never,
    delete: never,
    truncate: never,
  },
  carrying_line: ofTheOwner,
  // Jobs clear what was taken away 14 days ago; this was not.
  perseverance: { ...ofTheOwner, delete: row('y - - x - x x') },
  alter_death: ofTheOwner,
  // Put by who causes it, whoever that is; what becomes of it is said by sending alone, and read by the owner. Jobs clear what is a year old.
  letter: {
    select: row('y - - x y y x'),
    insert: row('y x x y y y x'),
    update: never,
    delete: onlyJobs,
    truncate: never,
  },
  push_way: { ...ofTheOwner, update: never },
  // Of the installation: sending alone reads it, under a role of its own; here none was made yet.
  push_key: { select: row('x x x x x - x'), insert: row('x x x x x y x'), update: never, delete: never, truncate: never },
  invitation: { ...ofTheOwner, select: row('y - - y x y x'), delete: row('x x x x - x x') },
  helper_link: {
    select: row('x x x y x y x'),
    insert: row('x x x y x y x'),
    update: row('y - - y x x x'),
    delete: row('x x x x - x x'),
    truncate: never,
  },
  // Like what lasts for minutes; the owner adds the letter of an invitation and reads none.
  helper_letter: { ...forMinutes, insert: row('y x x y x x x') },
  // Both owners see who said yes; where the other stands in the map only oneself.
  circle_link: ofTheOwner,
  circle_link_place: ofTheOwner,
  guest_session: {
    select: row('x x x y x y x'),
    insert: row('x x x y x y x'),
    update: row('x x x y x x x'),
    delete: row('y - - y - x x'),
    truncate: never,
  },
  // Who represents, what they did and what was proposed are never rewritten; an objection is settled, not taken away.
  // Jobs clear what ended long ago.
  mandate: { ...ofTheOwner, delete: onlyJobs },
  mandate_deed: { ...ofTheOwner, insert: row('x x x x x y x'), update: never, delete: never },
  removal_proposal: { ...ofTheOwner, insert: row('x x x x x y x'), delete: never },
  objection: { ...ofTheOwner, delete: onlyJobs },
  after_me: { ...ofTheOwner, delete: onlyJobs },
  // Jobs keep what an operator saw evidence of.
  death_report: {
    select: row('y - - x y y x'),
    insert: row('x x x x y y x'),
    update: row('y - - x y x x'),
    delete: onlyJobs,
    truncate: never,
  },
  dormancy_question: {
    select: row('x x x x y y x'),
    insert: row('x x x x y y x'),
    update: row('x x x x y x x'),
    delete: row('x x x y y x x'),
    truncate: never,
  },
  // Jobs clear what was taken out of a plan 14 days ago, and a sheet whose grant ended; of this owner nothing is due.
  plan_goal: { ...ofTheOwner, delete: row('y - - x - x x') },
  plan_step: { ...ofTheOwner, delete: row('y - - x - x x') },
  suggestion: { ...ofTheOwner, delete: row('y - - x - x x') },
  own_view: { ...ofTheOwner, insert: row('x x x x x y x'), update: never, delete: row('y - - x - x x') },
  own_view_mark: { ...ofTheOwner, insert: row('x x x x x y x'), update: never, delete: row('y - - x - x x') },
  trajectory: { ...ofTheOwner, delete: row('y - - x - x x') },
  trajectory_step: ofTheOwner,
  trajectory_note: ofTheOwner,
  trajectory_ending: ofTheOwner,
  trajectory_check: ofTheOwner,
  owner: {
    select: row('y - - y y y x'),
    insert: row('x x x y x y x'),
    update: row('y - - x x x x'),
    delete: row('x x x x - x x'),
    truncate: never,
  },
  device_session: {
    select: row('x x x y x y x'),
    insert: row('x x x y x y x'),
    update: row('x x x y x x x'),
    delete: row('x x x y - x x'),
    truncate: never,
  },
  return_code: {
    select: row('x x x y x y x'),
    insert: row('x x x y x y x'),
    update: never,
    delete: row('x x x y - x x'),
    truncate: never,
  },
  account: waysIn,
  key_card: waysIn,
  passkey: waysIn,
  passkey_challenge: forMinutes,
  mail_wish: forMinutes,
  sign_in_link: forMinutes,
  attempt: {
    select: row('x x x y x x x'),
    insert: row('x x x y x x x'),
    update: never,
    delete: row('x x x y - x x'),
    truncate: never,
  },
  // Jobs take away what is older than five years, and nothing here is; what they write is what the computer did by itself.
  fact: {
    select: row('y - - x y y x'),
    insert: row('y x x y x y x'),
    update: never,
    delete: row('x x x x - x x'),
    truncate: never,
  },
  fact_link: {
    select: row('y - - x y y x'),
    insert: row('x x x x y y x'),
    update: never,
    delete: row('x x x x - x x'),
    truncate: never,
  },
  // Of organisations and who work there, no owner sees anything; workers themselves read as naober_worker.
  organisation: ofSigningIn,
  worker: ofSigningIn,
  worker_card: { ...ofSigningIn, delete: onlyJobs },
  worker_role: ofSigningIn,
  worker_end: ofSigningIn,
  worker_link: { ...ofSigningIn, delete: onlyJobs },
  worker_subject: { ...ofSigningIn, delete: onlyJobs },
  worker_totp: { ...waysIn, delete: row('x x x y - x x') },
  worker_key: { ...waysIn, delete: row('x x x y - x x') },
  worker_recovery: { ...waysIn, delete: row('x x x y - x x') },
  worker_session: { ...waysIn, delete: row('x x x y - x x') },
  worker_question: forMinutes,
  open_id_visit: forMinutes,
  worker_wish: forMinutes,
  access_code: {
    select: row('y - - y x y x'),
    insert: row('y x x y x y x'),
    update: row('x x x y x x x'),
    delete: row('y - - x - x x'),
    truncate: never,
  },
  access_request: {
    select: row('y - - y x y x'),
    insert: row('x x x y x y x'),
    update: row('y - - y x x x'),
    delete: onlyJobs,
    truncate: never,
  },
  outbox: {
    select: row('x x x x y y x'),
    insert: row('y x x y y y x'),
    update: never,
    delete: row('x x x x y x x'),
    truncate: never,
  },
  'app.migration': {
    select: row('x x x x x y x'),
    insert: never,
    update: never,
    delete: never,
    truncate: never,
  },
};
