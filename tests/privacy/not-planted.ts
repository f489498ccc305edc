/** Why no canary stands in a column that nobody but its owner reads: what it holds instead of an owner's own words. */
const because: readonly (readonly [why: string, columns: string])[] = [
  ['written by who asks, about themselves', 'access_request.name access_request.organisation_name access_request.role_word'],
  [
    'where mail goes, and by which site',
    'account.email helper_letter.address helper_letter.site mail_wish.address mail_wish.site',
  ],
  ['a language', 'export_file.language helper_letter.language mail_wish.language'],
  [
    'a name in the program, not a text',
    'act.kind fact.kind fact.part letter.kind letter.problem outbox.queue snapshot_member.sector set_aside.kind',
  ],
  ['who sat beside the owner', 'act.helped_by circle.helper_name device_session.helped_by snapshot.helped_by'],
  [
    'a browser or a key',
    'device_session.device guest_session.device passkey.credential_id passkey.device passkey.transports passkey_challenge.challenge',
  ],
  [
    'made for exactly whom it is given to',
    `ask_link.from_name ask_link.to_name invitation.from_name invitation.to_name meeting_link.from_name
    meeting_link.to_name meeting_link.words meeting_invitee.sent_words`,
  ],
  ['how the owner is called, which whoever is asked may know', 'circle.ego_name snapshot.ego_name'],
  [
    'numbers, days and fixed words',
    `act.summary alter.birthday appointment.off_days appointment.rule appointment.starts_at appointment.uid alter_death.ended
    snapshot.template snapshot_member.support tie.support alter.source_id`,
  ],
  ['gone within a day, before anything is in a circle', 'import_draft.content'],
  ['what stands in the column itself, before a change', 'plan_goal.before plan_step.before'],
  [
    'for the others of a round of help, in the row of each',
    'chain_card.contact chain_card.first_name chain_step.asked chain_step.asked_limits chain_step.offered chain_step.offered_limits',
  ],
  ['numbers and fixed words of rounds of help', 'chain_item.support chain_step.way'],
  ['a copy of what stands in tie.about', 'snapshot_member.about'],
];

/** The columns without a canary, as table.column. */
export const notPlanted: readonly string[] = because.flatMap(([, columns]) => columns.split(/\s+/));
