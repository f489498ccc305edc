import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '../door.ts';
import type { CopiedTable } from './tables.ts';

/** How many rows a table has, and the sha256 of them all as text, one on a line, in the table's order: the same on every engine. */
export type Sum = { readonly rows: number; readonly sha256: string };

const batch = 100;
/** With its schema: without it, `circle` as a type is PostgreSQL's own round one. */
const ref = (table: CopiedTable) => sql.id('public', table.name);

/** Every row of a table as JSON text, in the table's order. As `naober_keeper`; all of one transaction is of one moment. */
export async function* rowTexts(db: Db, table: CopiedTable): AsyncGenerator<string> {
  const order = sql.join(table.order.map((column) => sql`t.${sql.ref(column)}`));
  await sql`set local timezone = 'UTC'`.execute(db);
  await sql`declare rows_to_copy no scroll cursor for select to_jsonb(t)::text as text from ${ref(table)} t order by ${order}`.execute(
    db,
  );
  for (;;) {
    const { rows } = await sql<{ text: string }>`fetch forward ${sql.lit(batch)} from rows_to_copy`.execute(db);
    for (const row of rows) yield row.text;
    if (rows.length < batch) break;
  }
  await sql`close rows_to_copy`.execute(db);
}

/** Adds up rows as they pass. */
export function summing(): { add(text: string): void; sum(): Sum } {
  const hash = createHash('sha256');
  let rows = 0;
  return {
    add: (text) => {
      hash.update(text).update('\n');
      rows += 1;
    },
    sum: () => ({ rows, sha256: hash.digest('hex') }),
  };
}

/** The sum of a table as it stands in the store. */
export async function sumOf(db: Db, table: CopiedTable): Promise<Sum> {
  const total = summing();
  for await (const text of rowTexts(db, table)) total.add(text);
  return total.sum();
}

/** Puts rows back, given as JSON text, with the numbers they had. */
export async function putRows(db: Db, table: CopiedTable, texts: readonly string[]): Promise<void> {
  const columns = sql.join(table.columns.map((column) => sql.ref(column)));
  await sql`insert into ${ref(table)} (${columns}) overriding system value
    select ${columns} from jsonb_populate_recordset(null::${ref(table)}, ${`[${texts.join(',')}]`}::jsonb)`.execute(db);
}

/** Lets PostgreSQL number on after the highest number that was put back. */
export async function numberOn(db: Db, table: CopiedTable): Promise<void> {
  if (table.identity === null) return;
  await sql`select setval(pg_get_serial_sequence(${`public."${table.name}"`}, ${table.identity}), max(${sql.ref(table.identity)})) from ${ref(table)}`.execute(
    db,
  );
}

/** Whether a table has no rows. */
export async function isEmpty(db: Db, table: CopiedTable): Promise<boolean> {
  const { rows } = await sql`select 1 from ${ref(table)} limit 1`.execute(db);
  return rows.length === 0;
}
