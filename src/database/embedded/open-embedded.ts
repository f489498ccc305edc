import { Pool } from 'pg';
import { doorOn } from '../door.ts';
import { migrate } from '../migrate.ts';
import { queueOn } from '../pool-queue.ts';
import type { Store, StoreOptions } from '../store.ts';
import { StoreIsFull } from '../store-is-full.ts';
import { StoreWillNotOpen } from '../store-will-not-open.ts';
import { type Engine, engineIn } from './engine.ts';
import { databaseFolder, privateFolder } from './folder.ts';
import { freeDiskBytes, rememberedFreeDisk } from './free-disk.ts';
import { ownFolder } from './owner-lock.ts';
import { rewriteAll } from './rewrite.ts';
import { keepTidy } from './tidy.ts';
import { WireStream } from './wire-stream.ts';

const migrationPatience = 10 * 60_000;
/** How many visits share a message at most: the engine does one thing at a time, so who waits may as well go along. */
const together = 16;

/** Opens the embedded engine in a folder, with its guards: one owner, closed to other users, flushed, watched, and never filled up. */
export async function openEmbedded(options: StoreOptions): Promise<Store> {
  refuseInProduction(options);
  const folder = privateFolder(options.folder);
  const letGo = await ownFolder(folder);
  try {
    const engine = engineIn(await databaseFolder(folder), migrationPatience);
    await engine.ready();
    return await storeOn(engine, folder, letGo, options);
  } catch (error) {
    await letGo();
    throw error;
  }
}

async function storeOn(engine: Engine, folder: string, letGo: () => Promise<void>, options: StoreOptions): Promise<Store> {
  const floor = options.freeDiskFloorBytes ?? 200 * 1024 * 1024;
  const freeDisk = rememberedFreeDisk(() => (options.freeDisk ?? freeDiskBytes)(folder), 200);
  const hasRoom = async () => (await freeDisk()) >= floor;
  const pool = poolOn(engine, options.waitForTurn ?? 3_000);
  try {
    if (await hasRoom()) await migrateOn(pool);
  } catch (error) {
    await pool.end();
    await engine.close();
    throw error;
  }
  engine.patience = options.patience ?? 10_000;
  const door = doorOn(pool, hasRoom, together);
  const tidy = keepTidy(pool, engine, hasRoom);
  return {
    ...door,
    engine: 'embedded',
    queue: queueOn(pool, hasRoom),
    health: async () => {
      const answers = await door.as('naober_jobs', null, async () => true).catch(() => false);
      return { writable: answers && (await hasRoom()), freeDiskBytes: await freeDisk() };
    },
    tidy: async () => {
      if (!(await hasRoom())) throw new StoreIsFull();
      await rewriteAll(pool, engine);
    },
    close: async () => {
      tidy.stop();
      await pool.end();
      await engine.close();
      await letGo();
    },
  };
}

/** One connection: the engine has one session. `pg` keeps the queue in front of it. */
function poolOn(engine: Engine, waitForTurn: number): Pool {
  const pool = new Pool({
    max: 1,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: waitForTurn,
    user: 'postgres',
    password: '',
    database: 'postgres',
    ssl: false,
    stream: () => new WireStream(engine),
  });
  pool.on('connect', (client) => client.on('error', () => undefined));
  pool.on('error', () => undefined);
  return pool;
}

async function migrateOn(pool: Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await migrate(client);
  } finally {
    client.release();
  }
}

function refuseInProduction(options: StoreOptions): void {
  const production = options.production ?? process.env['NODE_ENV'] === 'production';
  if (!production || options.embeddedInProduction === true) return;
  throw new StoreWillNotOpen(
    'production',
    'NODE_ENV is production, en dan hoort er een PostgreSQL-server te zijn: zet DATABASE_URL. Toch de ingebouwde opslag? Zet NAOBER_EMBEDDED_IN_PRODUCTION=yes. (In production set DATABASE_URL, or say yes to the embedded store.)',
  );
}
