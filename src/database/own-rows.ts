import { sql } from 'kysely';
import type { Db } from './door.ts';

/** Rows of a table as JSON, without pictures and other bytes. */
export type OwnRows = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/** Held only while somebody chooses who comes along; it says nothing of the owner. */
const passedOver = 'import_draft';

/**
 * Every row of every table the viewer may read, by table: whatever is kept of somebody, also in tables that come later, because the
 * store itself is asked which there are. Row-level security and the condition both keep it to the viewer's own.
 */
export async function ownRows(db: Db): Promise<OwnRows> {
  const { rows: tables } = await sql<{ name: string; columns: string[]; key: string }>`
    select c.relname::text as name,
      array_agg(a.attname::text order by a.attnum) filter (where a.atttypid <> 'bytea'::regtype) as columns,
      case when bool_or(a.attname = 'owner_id') then 'owner_id' else 'id' end as key
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> ${passedOver}
      and has_table_privilege(c.oid, 'select')
    group by c.relname having bool_or(a.attname = 'owner_id') or c.relname = 'owner' order by c.relname`.execute(db);
  const all: [string, readonly Readonly<Record<string, unknown>>[]][] = [];
  for (const { name, columns, key } of tables) {
    const list = sql.join(columns.map((column) => sql.ref(column)));
    const { rows } = await sql<{ row: Readonly<Record<string, unknown>> }>`
      select to_jsonb(t) as row from (select ${list} from ${sql.id('public', name)} where ${sql.ref(key)} = app.viewer()) t`.execute(
      db,
    );
    all.push([name, rows.map(({ row }) => row)]);
  }
  return Object.fromEntries(all);
}
