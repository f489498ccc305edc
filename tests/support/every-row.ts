import type { Run } from './administrator.ts';

/** Everything that is kept, table by table, as one word each: whatever is written anywhere changes one of them. */
export async function everyRow(run: Run): Promise<Readonly<Record<string, string>>> {
  const tables =
    await run(`select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'app') and c.relkind in ('r', 'p') order by 1`);
  const said: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await run(`select md5(coalesce(string_agg(t::text, ' ' order by t::text), '')) as rows from ${String(name)} t`);
    said[String(name)] = String(row?.['rows']);
  }
  return said;
}
