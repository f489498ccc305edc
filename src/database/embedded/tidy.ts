import type { Pool } from 'pg';
import type { Engine } from './engine.ts';

/** How much log may stand before it is worked into the tables, and how often that is looked at. */
const mostLogBytes = 32 * 1024 * 1024;
const lookEvery = 60_000;
const vacuumEvery = 6 * 60 * 60_000;

/**
 * Does what a server does by itself in the background and the embedded engine, being one session, does not: work the log into the tables
 * (else it grows for ever) and clear away dead rows. At quiet moments, on the same connection.
 */
export function keepTidy(pool: Pool, engine: Engine, hasRoom: () => Promise<boolean>): { stop(): void } {
  let vacuumed = Date.now();
  const look = async () => {
    if (pool.waitingCount > 0 || !(await hasRoom())) return;
    const due = Date.now() - vacuumed >= vacuumEvery;
    if (due) vacuumed = Date.now();
    await tidyUp(pool, engine, due);
  };
  const timer = setInterval(() => void look().catch(() => undefined), lookEvery);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}

/** One round of tidying. `vacuum` also clears dead rows and refreshes the planner's figures. */
export async function tidyUp(pool: Pool, engine: Engine, vacuum: boolean): Promise<void> {
  const client = await pool.connect();
  const patience = engine.patience;
  try {
    engine.patience = Math.max(patience, 5 * 60_000);
    if (vacuum) await client.query('vacuum (analyze)');
    const { rows } = await client.query<{ size: string }>(
      `select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), redo_lsn) as size from pg_control_checkpoint()`,
    );
    if (vacuum || Number(rows[0]?.size) > mostLogBytes) await client.query('checkpoint');
  } finally {
    engine.patience = patience;
    client.release();
  }
}
