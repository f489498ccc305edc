import { sql } from 'kysely';
import type { Db } from './door.ts';
import { ownRule } from './own-rules.ts';

/** Rows of a table as JSON, without pictures and other bytes. */
export type OwnRows = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

type Found = { readonly name: string; readonly columns: readonly string[]; readonly key: string };

/**
 * Every row of an owner's of every table that this role reads, by table, without the columns the rules leave out. The store itself is asked
 * which tables there are: of one without a rule it throws. As `naober_app`, or as `naober_sign_in` for what only signing in reads.
 */
export async function ownRows(db: Db, ownerId: string, by: 'app' | 'sign-in' = 'app'): Promise<OwnRows> {
  const { rows: tables } = await sql<Found>`
    select c.relname::text as name, array_agg(a.attname::text order by a.attnum) as columns,
      case when c.relname = 'owner' then 'id' else 'owner_id' end as key
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    group by c.relname having bool_or(a.attname = 'owner_id') or c.relname = 'owner' order by c.relname`.execute(db);
  const all: [string, readonly Readonly<Record<string, unknown>>[]][] = [];
  for (const { name, columns, key } of tables) {
    const rule = ownRule(name);
    if (rule.not !== undefined || (rule.by ?? 'app') !== by) continue;
    const list = sql.join(columns.filter((column) => rule.leftOut?.[column] === undefined).map((column) => sql.ref(column)));
    const { rows } = await sql<{ row: Readonly<Record<string, unknown>> }>`
      select to_jsonb(t) as row from (select ${list} from ${sql.id('public', name)} where ${sql.ref(key)} = ${ownerId}::uuid) t`.execute(
      db,
    );
    all.push([name, rows.map(({ row }) => row)]);
  }
  return Object.fromEntries(all);
}
