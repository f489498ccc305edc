import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Run } from './administrator.ts';

/** Does work on every table past the row-level security of its owner, in one transaction, and puts that back. */
async function inTheOpen<T>(run: Run, work: (tables: readonly string[]) => Promise<T>): Promise<T> {
  const found = await run(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
  );
  const tables = found.map(({ name }) => String(name));
  await run('begin');
  for (const table of tables) await run(`alter table "${table}" no force row level security`);
  const done = await work(tables);
  await run('set constraints all immediate');
  for (const table of tables) await run(`alter table "${table}" force row level security`);
  await run('commit');
  return done;
}

type Columns = { readonly table: string; readonly columns: readonly string[] };

/**
 * Writes a word into every text column of the rows `which` names, as far as the column takes free text: which rows of a table, as a
 * condition, or null for none. Answers where it stands now, as `table.column`.
 */
export async function writeCanary(run: Run, canary: string, which: (table: Columns) => string | null): Promise<string[]> {
  const written: string[] = [];
  const found = await run(`select c.table_name as table, array_agg(c.column_name::text) as columns,
      array_agg(c.column_name::text) filter (where c.data_type = 'text' and c.is_generated = 'NEVER') as texts
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' group by 1 order by 1`);
  await inTheOpen(run, async () => {
    for (const { table, columns, texts } of found) {
      const name = String(table);
      const where = which({ table: name, columns: listOf(columns) });
      for (const column of where === null ? [] : listOf(texts))
        if (await takes(run, `update "${name}" set "${column}" = $1 where ${where} returning 1`, canary))
          written.push(`${name}.${column}`);
    }
  });
  return written;
}

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** Words of a fixed list, and what is shorter than the word, take no canary. */
async function takes(run: Run, update: string, canary: string): Promise<boolean> {
  await run('savepoint here');
  try {
    return (await run(update, [canary])).length > 0;
  } catch (problem) {
    if (!(problem instanceof Error && /violates|invalid|too long/.test(problem.message))) throw problem;
    await run('rollback to savepoint here');
    return false;
  } finally {
    await run('release savepoint here');
  }
}

/** The tables in which a word still stands, in any column. */
export const tablesWith = (run: Run, canary: string): Promise<string[]> =>
  inTheOpen(run, async (tables) => {
    const found: string[] = [];
    for (const table of tables)
      if ((await run(`select 1 from "${table}" t where t::text like $1 limit 1`, [`%${canary}%`])).length > 0) found.push(table);
    return found;
  });

/** The files under a folder in whose bytes a word stands, as paths from there. */
export function filesWith(folder: string, word: string): string[] {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => path.join(entry.parentPath, entry.name));
  return paths.filter((file) => readFileSync(file).includes(word)).map((file) => path.relative(folder, file));
}
