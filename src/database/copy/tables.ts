import { sql } from 'kysely';
import type { Db } from '../door.ts';

/** Whether a backup holds a table. A table without a rule stops the backup, so that none is forgotten. */
const rules: Readonly<Record<string, 'copy' | 'leave'>> = {
  'public.owner': 'copy',
  'public.device_session': 'copy',
  'public.return_code': 'copy',
  'public.account': 'copy',
  'public.key_card': 'copy',
  'public.passkey': 'copy',
  'public.circle': 'copy',
  'public.alter': 'copy',
  'public.tie': 'copy',
  'public.alter_tie': 'copy',
  'public.act': 'copy',
  'public.photo': 'copy',
  'public.set_aside': 'copy',
  'public.snapshot': 'copy',
  'public.snapshot_member': 'copy',
  'public.snapshot_tie': 'copy',
  'public.departure': 'copy',
  'public.fact': 'copy',
  'public.fact_link': 'copy',
  'public.outbox': 'copy',
  'public.participant': 'copy',
  'public.participant_card': 'copy',
  'public.contact_way': 'copy',
  'public.sleeping_grant': 'copy',
  'public.space_grant': 'copy',
  'public.ask': 'copy',
  'public.agreement': 'copy',
  'public.agreement_turn': 'copy',
  'public.meeting': 'copy',
  'public.meeting_day': 'copy',
  'public.meeting_invitee': 'copy',
  'public.meeting_vote': 'copy',
  'public.meeting_telling': 'copy',
  'public.meeting_task': 'copy',
  'public.meeting_link': 'copy',
  'public.agreement_note': 'copy',
  'public.appointment': 'copy',
  'public.calendar_feed': 'copy',
  'public.carrying_line': 'copy',
  'public.perseverance': 'copy',
  'public.alter_death': 'copy',
  'public.ask_link': 'copy',
  'public.talent': 'copy',
  'public.chain_item': 'copy',
  'public.chain_step': 'copy',
  'public.chain_card': 'copy',
  'public.letter': 'copy',
  'public.push_way': 'copy',
  'public.push_key': 'copy',
  'public.contact_rhythm': 'copy',
  'public.contact_moment': 'copy',
  'public.look_rhythm': 'copy',
  'public.day_choice': 'copy',
  'public.look': 'copy',
  'public.follow_up': 'copy',
  'public.giving_hidden': 'copy',
  'public.community_place': 'copy',
  'public.community_offer': 'copy',
  'public.community_time': 'copy',
  'public.community_visit': 'copy',
  'public.invitation': 'copy',
  'public.helper_link': 'copy',
  'public.guest_session': 'copy',
  'public.circle_link': 'copy',
  'public.circle_link_place': 'copy',
  'public.plan_goal': 'copy',
  'public.plan_step': 'copy',
  'public.suggestion': 'copy',
  'public.own_view': 'copy',
  'public.own_view_mark': 'copy',
  'public.trajectory': 'copy',
  'public.trajectory_step': 'copy',
  'public.trajectory_note': 'copy',
  'public.trajectory_ending': 'copy',
  'public.trajectory_check': 'copy',
  'public.erasure_wish': 'copy',
  'public.erasure': 'copy',
  // Made again when it is wanted.
  'public.export_file': 'leave',
  'public.export_part': 'leave',
  'public.mandate': 'copy',
  'public.mandate_deed': 'copy',
  'public.removal_proposal': 'copy',
  'public.objection': 'copy',
  'public.after_me': 'copy',
  'public.death_report': 'copy',
  'public.dormancy_question': 'copy',
  'public.organisation': 'copy',
  'public.worker': 'copy',
  'public.worker_card': 'copy',
  'public.worker_role': 'copy',
  'public.worker_end': 'copy',
  'public.worker_link': 'copy',
  'public.worker_totp': 'copy',
  'public.worker_key': 'copy',
  'public.worker_recovery': 'copy',
  'public.worker_subject': 'copy',
  'public.worker_session': 'copy',
  'public.access_code': 'copy',
  'public.access_request': 'copy',
  // Tries count for a day at most, and which migrations ran stands at the head of a backup.
  'public.attempt': 'leave',
  // Lasts for minutes.
  'public.passkey_challenge': 'leave',
  'public.mail_wish': 'leave',
  'public.helper_letter': 'leave',
  'public.sign_in_link': 'leave',
  'public.worker_wish': 'leave',
  'public.worker_question': 'leave',
  'public.open_id_visit': 'leave',
  // Only while somebody chooses who comes along, for a day at most.
  'public.import_draft': 'leave',
  'app.migration': 'leave',
};

/** A table to copy: its rows go in and out in the order of these columns. `identity` is the column PostgreSQL numbers by itself, or null. */
export type CopiedTable = {
  readonly name: string;
  /** The columns that are put back; what the store derives by itself is not among them. */
  readonly columns: readonly string[];
  readonly order: readonly string[];
  readonly identity: string | null;
};

type Found = {
  schema: string;
  name: string;
  columns: string[];
  keys: string[] | null;
  identity: string | null;
  needs: string[] | null;
};

/** The tables to copy, each after those it refers to. Throws when the store has a table no rule was made for. As `naober_keeper`. */
export async function tablesToCopy(db: Db): Promise<CopiedTable[]> {
  const { rows } = await sql<Found>`
    select n.nspname as schema, c.relname as name,
      (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      (select array_agg(a.attname::text order by k.place) from pg_constraint p, unnest(p.conkey) with ordinality k (number, place), pg_attribute a
        where p.conrelid = c.oid and p.contype = 'p' and a.attrelid = c.oid and a.attnum = k.number) as keys,
      (select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attidentity <> '') as identity,
      (select array_agg(distinct f.confrelid::regclass::text) from pg_constraint f
        where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as needs
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'app') and c.relkind in ('r', 'p') order by c.relname`.execute(db);
  const unknown = rows.filter((one) => rules[`${one.schema}.${one.name}`] === undefined).map((one) => one.name);
  if (unknown.length > 0) throw new Error(`There is no rule on whether a backup holds: ${unknown.join(', ')}.`);
  return parentsFirst(rows.filter((one) => rules[`${one.schema}.${one.name}`] === 'copy'));
}

/** A row that refers to its own table refers to an earlier one, so the order of numbering puts that first. */
function parentsFirst(found: readonly Found[]): CopiedTable[] {
  const done: CopiedTable[] = [];
  let left = [...found];
  while (left.length > 0) {
    const ready = left.filter((one) => (one.needs ?? []).every((need) => !left.some((other) => other.name === need)));
    if (ready.length === 0) throw new Error('Tables refer to each other in a circle; a backup cannot put them in order.');
    for (const { name, columns, keys, identity } of ready)
      done.push({ name, columns, identity, order: identity === null ? (keys ?? []) : [identity] });
    left = left.filter((one) => !ready.includes(one));
  }
  return done;
}

/** The migrations a store has had, as a backup notes them. */
export async function migrationsOf(db: Db): Promise<{ name: string; checksum: string }[]> {
  const { rows } = await sql<{ name: string; checksum: string }>`select name, checksum from app.migration order by name`.execute(
    db,
  );
  return rows;
}
