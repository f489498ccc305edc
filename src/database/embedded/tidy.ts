import type { Pool } from 'pg';
import type { Engine } from './engine.ts';

/** How much log may stand before it is worked into the tables, and how often that is looked at. */
const mostLogBytes = 32 * 1024 * 1024;
const lookEvery = 15_000;
const vacuumEvery = 6 * 60 * 60_000;

/**
 * Does what a server does by itself in the background and the embedded engine, being one session, does not: work the log into the tables
 * (else it grows for ever), count what is in them (else the planner guesses), and clear away dead rows. At quiet moments, on the same
 * connection.
 */
export function keepTidy(pool: Pool, engine: Engine, hasRoom: () => Promise<boolean>): { stop(): void } {
  let vacuumed = Date.now();
  let counted = 0;
  const look = async () => {
    if (pool.waitingCount > 0 || !(await hasRoom())) return;
    const due = Date.now() - vacuumed >= vacuumEvery;
    if (due) vacuumed = Date.now();
    counted = await tidyUp(pool, engine, { vacuum: due, counted });
  };
  const timer = setInterval(() => void look().catch(() => undefined), lookEvery);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}

type Measured = { written: string; since_checkpoint: string; enough: string; tables: string | null };

const measure = `select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0') as written,
  (select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), redo_lsn) from pg_control_checkpoint()) as since_checkpoint,
  greatest(2000000, pg_database_size(current_database()) / 5) as enough,
  (select string_agg(format('%I.%I', schemaname, tablename), ', ') from pg_tables where schemaname = 'public') as tables`;

/**
 * One round of tidying. `vacuum` clears dead rows; tables are counted again when a fifth of the database was written since `counted`, a
 * place in the log, 0 for never. Answers the place up to which they are counted now.
 */
export async function tidyUp(
  pool: Pool,
  engine: Engine,
  { vacuum, counted }: { vacuum: boolean; counted: number },
): Promise<number> {
  const client = await pool.connect();
  const patience = engine.patience;
  try {
    engine.patience = Math.max(patience, 5 * 60_000);
    const [found] = (await client.query<Measured>(measure)).rows;
    if (found === undefined) return counted;
    const count = vacuum || counted === 0 || Number(found.written) - counted > Number(found.enough);
    if (vacuum) await client.query('vacuum (analyze)');
    else if (count && found.tables !== null) await client.query(`analyze ${found.tables}`);
    if (vacuum || Number(found.since_checkpoint) > mostLogBytes) await client.query('checkpoint');
    return count ? Number(found.written) : counted;
  } finally {
    engine.patience = patience;
    client.release();
  }
}
