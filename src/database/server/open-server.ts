import { Client, Pool } from 'pg';
import { doorOn } from '../door.ts';
import { migrate } from '../migrate.ts';
import { inPlainWords } from '../plain-errors.ts';
import { queueOn } from '../pool-queue.ts';
import type { Store, StoreOptions } from '../store.ts';
import { vacuumOn } from './vacuum.ts';

/** How many visits share a message at most: sending one costs as much as what is in it, and a server can do several messages at once. */
const together = 4;

/** Opens a PostgreSQL server, 15 or newer. Nothing waits for ever: not for a connection, not for an answer, not for a lock. */
export async function openServer(url: string, options: StoreOptions): Promise<Store> {
  await migrateOn(url);
  const pool = poolOn(url, options);
  const mayWrite = async () => true;
  const door = doorOn(pool, mayWrite, together);
  return {
    ...door,
    engine: 'server',
    queue: queueOn(pool, mayWrite),
    health: async () => {
      const ask = `select pg_is_in_recovery() or current_setting('transaction_read_only') = 'on' as closed`;
      const answer = await pool.query<{ closed: boolean }>(ask).catch(() => null);
      return { writable: answer?.rows[0]?.closed === false, freeDiskBytes: null };
    },
    tidy: () => vacuumOn(url),
    close: () => pool.end(),
  };
}

function poolOn(url: string, options: StoreOptions): Pool {
  const patience = options.patience ?? 3_000;
  const pool = new Pool({
    connectionString: url,
    application_name: 'naober',
    max: options.connections ?? 10,
    idleTimeoutMillis: 60_000,
    connectionTimeoutMillis: options.waitForTurn ?? 3_000,
    statement_timeout: patience,
    lock_timeout: patience,
    query_timeout: patience + 250,
    idle_in_transaction_session_timeout: 2 * patience,
    keepAlive: true,
  });
  pool.on('connect', (client) => client.on('error', () => undefined));
  pool.on('error', () => undefined);
  return pool;
}

/** On a connection of its own, without the short timeouts: another program may be migrating, and that is waited for. */
async function migrateOn(url: string): Promise<void> {
  const client = new Client({ connectionString: url, application_name: 'naober migrations', connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await migrate(client);
  } catch (error) {
    throw inPlainWords(error, false);
  } finally {
    await client.end().catch(() => undefined);
  }
}
