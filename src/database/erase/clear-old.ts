import { type RawBuilder, sql } from 'kysely';
import { overSince, type RetentionKind } from '../../domain/retention.ts';
import type { Db } from '../door.ts';

type Over = (since: Date, now: Date) => RawBuilder<unknown>;

/** When a row of each kind is over: `since` is the moment up to which it is. What other work clears is not here. */
const over: Partial<Record<RetentionKind, { readonly tables: readonly string[]; readonly is: Over }>> = {
  'export-file': { tables: ['export_file'], is: (_, now) => sql`expires_at <= ${now}` },
  'helper-link': { tables: ['helper_link'], is: (since) => sql`revoked_at <= ${since}` },
  'calendar-feed': { tables: ['calendar_feed'], is: (since) => sql`revoked_at <= ${since}` },
  'agreement-note': { tables: ['agreement_note'], is: (since) => sql`written_at <= ${since}` },
  'contact-way': {
    tables: ['contact_way'],
    is: (since) => sql`exists (select from participant p where p.id = contact_way.participant_id and (p.left_at <= ${since}
      or (p.joined_at is null and p.created_at <= ${since} and contact_way.said_at <= ${since}
        and not exists (select from invitation i where i.participant_id = p.id and i.created_at > ${since}))))`,
  },
  invitation: { tables: ['invitation'], is: (since) => sql`least(used_at, revoked_at, expires_at) <= ${since}` },
  talent: { tables: ['talent'], is: (since) => sql`removed_at <= ${since}` },
  'talent-of-who-left': {
    tables: ['talent'],
    is: (since) => sql`exists (select from participant p where p.id = talent.participant_id and p.left_at <= ${since})`,
  },
  act: { tables: ['act'], is: (since) => sql`at <= ${since}` },
  'removed-person': { tables: ['alter'], is: (since) => sql`removed_at <= ${since}` },
  letter: { tables: ['letter'], is: (since) => sql`created_at <= ${since}` },
  agreement: { tables: ['agreement'], is: (since) => sql`least(ended_at, until_on + interval '1 day') <= ${since}` },
  ask: { tables: ['ask'], is: (since) => sql`until_on <= ${since}` },
  'ask-link': { tables: ['ask_link'], is: (since) => sql`least(expires_at, revoked_at) <= ${since}` },
  appointment: {
    tables: ['appointment'],
    is: (since) =>
      sql`least(removed_at, coalesce(until_on, case when rule is null then starts_on end) + interval '1 day') <= ${since}`,
  },
  'contact-moment': { tables: ['contact_moment'], is: (since) => sql`on_day <= ${since}` },
  grant: { tables: ['space_grant'], is: (since) => sql`least(until_at, revoked_at) <= ${since}` },
  'sleeping-grant': {
    tables: ['sleeping_grant'],
    is: (since) => sql`least(until_at, cancelled_at) <= ${since}
      and not exists (select from space_grant g where g.sleeping_id = sleeping_grant.id)`,
  },
  participant: { tables: ['participant'], is: (since) => sql`left_at <= ${since}` },
  perseverance: { tables: ['perseverance'], is: (since) => sql`removed_at <= ${since}` },
  'access-request': { tables: ['access_request'], is: (since) => sql`answered_at <= ${since}` },
  'access-request-open': { tables: ['access_request'], is: (since) => sql`answered_at is null and created_at <= ${since}` },
  suggestion: { tables: ['suggestion'], is: (since) => sql`coalesce(settled_at, made_at) <= ${since}` },
  meeting: {
    tables: ['meeting'],
    is: (since) => sql`coalesce(removed_at, closed_at, held_on::timestamptz, created_at) <= ${since}`,
  },
  'chain-item': {
    tables: ['chain_item'],
    is: (since) => sql`least(withdrawn_at, until_on + interval '1 day') <= ${since}`,
  },
  'chain-round': {
    tables: ['chain_step'],
    is: (since) => sql`case when settled_at is null then answer_by else greatest(gives_until, gets_until) end <= ${since}`,
  },
  visit: { tables: ['community_visit'], is: (since) => sql`stopped_at <= ${since}` },
  objection: { tables: ['objection'], is: (since) => sql`settled_at <= ${since}` },
  'after-me': { tables: ['after_me'], is: (since) => sql`ended_at <= ${since}` },
  'death-report': { tables: ['death_report'], is: (since) => sql`taken_back_at <= ${since}` },
  mandate: { tables: ['mandate'], is: (since) => sql`least(ended_at, until_at) <= ${since}` },
  trajectory: { tables: ['trajectory'], is: (since) => sql`coalesce(closed_on, until_on) <= ${since}::timestamptz::date` },
  'worker-link': { tables: ['worker_link'], is: (since) => sql`least(used_at, revoked_at, expires_at) <= ${since}` },
  worker: {
    tables: ['worker_card', 'worker_totp', 'worker_key', 'worker_recovery', 'worker_subject'],
    is: (since) => sql`worker_id in (select worker_id from worker_end where ended_at <= ${since})`,
  },
  erasure: { tables: ['erasure'], is: (since) => sql`at <= ${since} and not redo` },
};

/** The kinds this clears. */
export const clearedHere = Object.keys(over);

/** Takes away what is over, of every kind of the retention list that hangs on time alone. Row-level security lets nothing else go. As `naober_jobs`. */
export async function clearOld(db: Db, now: Date): Promise<void> {
  for (const [kind, rule] of Object.entries(over)) {
    const named = kindOf(kind);
    if (named === null) continue;
    for (const table of rule.tables)
      await sql`delete from ${sql.id('public', table)} where ${rule.is(overSince(named, now), now)}`.execute(db);
  }
}

const kindOf = (text: string): RetentionKind | null => (isKind(text) ? text : null);
const isKind = (text: string): text is RetentionKind => Object.hasOwn(over, text);
