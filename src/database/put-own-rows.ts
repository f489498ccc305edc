import { sql } from 'kysely';
import { tablesToCopy } from './copy/tables.ts';
import type { Db } from './door.ts';
import { ownRule } from './own-rules.ts';

/** A column as putting rows back needs to know it. `to`: the table its id is looked up in, or null. */
export type ColumnToPut = { readonly name: string; readonly isId: boolean; readonly isIds: boolean; readonly to: string | null };
export type TableToPut = { readonly name: string; readonly columns: readonly ColumnToPut[]; readonly emptied: readonly string[] };

/** The tables whose rows come back one by one, each after those it refers to, as far as the viewer may add to them. As the owner. */
export async function tablesToPut(db: Db): Promise<readonly TableToPut[]> {
  const { rows } = await sql<ColumnToPut & { readonly table: string }>`
    select c.relname::text as table, a.attname::text as name, a.atttypid = 'uuid'::regtype as "isId", a.atttypid = 'uuid[]'::regtype as "isIds",
      (select f.confrelid::regclass::text from pg_constraint f where f.conrelid = c.oid and f.contype = 'f' and a.attnum = any (f.conkey)
        and a.attname not in ('owner_id', 'circle_id') limit 1) as to
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      and a.attgenerated = '' and a.attidentity = ''
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and has_table_privilege(c.oid, 'insert')
    order by a.attnum`.execute(db);
  const order = await tablesToCopy(db);
  return order.flatMap(({ name }) => {
    const columns = rows.filter(({ table }) => table === name);
    const rule = ownRule(name);
    return rule.back !== 'rows' || columns.length === 0 ? [] : [{ name, columns, emptied: rule.emptied ?? [] }];
  });
}

/** Adds rows, of the columns they say; the rest is as the store has it by itself. The store checks each value. As the owner. */
export async function putOwnRows(db: Db, table: TableToPut, rows: readonly Readonly<Record<string, unknown>>[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = sql.join(table.columns.filter(({ name }) => name in first).map(({ name }) => sql.ref(name)));
  const to = sql.id('public', table.name);
  await sql`insert into ${to} (${columns}) select ${columns} from jsonb_populate_recordset(null::${to}, ${JSON.stringify(rows)}::jsonb)`.execute(
    db,
  );
}
