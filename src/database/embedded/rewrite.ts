import { setTimeout as wait } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Engine } from './engine.ts';

/** How long it steps aside for people, in ms, each time: whoever waits goes first, but not for ever. */
const mostPolite = 2_000;

/** The tables with anything in their files or in those of their indexes: an index that holds nothing is one page. */
const everUsed = `select format('public.%I', relname) as name from pg_class c
  where relnamespace = 'public'::regnamespace and relkind = 'r' and (pg_relation_size(oid) > 0
    or pg_indexes_size(oid) > 8192 * (select count(*) from pg_index i where i.indrelid = c.oid)
    or (reltoastrelid <> 0 and pg_relation_size(reltoastrelid) > 0)) order by 1`;

/**
 * Leaves nothing in the files of what was deleted: every table is written anew without it, what the planner remembered of its words is
 * counted anew, and the log begins a new file, after which the old ones go (the engine runs with `wal_recycle=off`, see worker.ts). A
 * statement at a time, so that nobody waits for more than one table. Cut off in the middle it can simply be done again.
 */
export async function rewriteAll(pool: Pool, engine: Engine): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(everUsed);
  const patience = engine.patience;
  const step = async (text: string) => {
    for (let waited = 0; pool.waitingCount > 0 && waited < mostPolite; waited += 20) await wait(20);
    await pool.query(text);
  };
  try {
    engine.patience = Math.max(patience, 5 * 60_000);
    await step(
      `delete from pg_statistic where starelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)`,
    );
    for (const { name } of rows) await step(`vacuum (full, analyze) ${name}`);
    await step('vacuum full pg_statistic');
    await beginNewLog(pool, step);
  } finally {
    engine.patience = patience;
  }
}

/** Goes past every file of the log there is, also those an earlier version of the program kept for using again, and lets them go. */
async function beginNewLog(pool: Pool, step: (text: string) => Promise<void>): Promise<void> {
  const { rows } = await pool.query<{ files: number }>(
    `select count(*)::int as files from pg_ls_waldir() where name ~ '^[0-9A-F]{24}$' and name >= pg_walfile_name(pg_current_wal_lsn())`,
  );
  for (let files = rows[0]?.files ?? 1; files > 0; files -= 1)
    await step(`select pg_logical_emit_message(false, 'naober', ''), pg_switch_wal()`);
  await step('checkpoint');
}
