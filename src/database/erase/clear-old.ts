import { type RawBuilder, sql } from 'kysely';
import { overSince, type RetentionKind } from '../../domain/retention.ts';
import type { Db } from '../door.ts';

type Over = (since: Date, now: Date) => RawBuilder<unknown>;

/** When a row of each kind is over: `since` is the moment up to which it is. What other work clears is not here. */
const over: Partial<Record<RetentionKind, { readonly table: string; readonly is: Over }>> = {
  'export-file': { table: 'export_file', is: (_, now) => sql`expires_at <= ${now}` },
  'helper-link': { table: 'helper_link', is: (since) => sql`revoked_at <= ${since}` },
  'contact-way': {
    table: 'contact_way',
    is: (since) => sql`exists (select from participant p where p.id = contact_way.participant_id and (p.left_at <= ${since}
      or (p.joined_at is null and p.created_at <= ${since} and contact_way.said_at <= ${since}
        and not exists (select from invitation i where i.participant_id = p.id and i.created_at > ${since}))))`,
  },
  invitation: { table: 'invitation', is: (since) => sql`least(used_at, revoked_at, expires_at) <= ${since}` },
  act: { table: 'act', is: (since) => sql`at <= ${since}` },
  'removed-person': { table: 'alter', is: (since) => sql`removed_at <= ${since}` },
  agreement: { table: 'agreement', is: (since) => sql`least(ended_at, until_on + interval '1 day') <= ${since}` },
  grant: { table: 'space_grant', is: (since) => sql`least(until_at, revoked_at) <= ${since}` },
  'sleeping-grant': {
    table: 'sleeping_grant',
    is: (since) => sql`least(until_at, cancelled_at) <= ${since}
      and not exists (select from space_grant g where g.sleeping_id = sleeping_grant.id)`,
  },
  participant: { table: 'participant', is: (since) => sql`left_at <= ${since}` },
  erasure: { table: 'erasure', is: (since) => sql`at <= ${since} and not redo` },
};

/** The kinds this clears. */
export const clearedHere = Object.keys(over);

/** Takes away what is over, of every kind of the retention list that hangs on time alone. Row-level security lets nothing else go. As `naober_jobs`. */
export async function clearOld(db: Db, now: Date): Promise<void> {
  for (const [kind, rule] of Object.entries(over)) {
    const named = kindOf(kind);
    if (named !== null)
      await sql`delete from ${sql.id('public', rule.table)} where ${rule.is(overSince(named, now), now)}`.execute(db);
  }
}

const kindOf = (text: string): RetentionKind | null => (isKind(text) ? text : null);
const isKind = (text: string): text is RetentionKind => Object.hasOwn(over, text);
