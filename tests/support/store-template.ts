import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { plantTown } from '../../seed/town.ts';
import { readMigrations } from '../../src/database/migrate.ts';
import { openStore } from '../../src/database/open.ts';
import { idOfAct } from '../../src/usecases/act-id.ts';

const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
const kept = path.join(root, '.naober-test');

/** The server the tests may make databases on, or null when there is none. */
export const serverUrl: string | null = process.env['TEST_DATABASE_URL'] || null;

/** The stores of tests are small: with less room in memory to make ready, each is at hand sooner. It decides nothing of what they answer. */
const small = 'shared_buffers = 16MB';

/** Names a template by everything that decides what is in it. */
function fingerprint(): string {
  const roles = readFileSync(path.join(root, 'db/roles.sql'), 'utf8');
  const engine = readFileSync(path.join(root, 'node_modules/@electric-sql/pglite/package.json'), 'utf8');
  const parts = [roles, engine, small, ...readMigrations().map((one) => one.checksum)];
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16);
}

/** A folder with a migrated, empty embedded store, made once and copied for each test file. */
export async function embeddedTemplate(): Promise<string> {
  const template = path.join(kept, `embedded-${fingerprint()}`);
  if (existsSync(template)) return template;
  mkdirSync(kept, { recursive: true });
  const making = `${template}.${process.pid}`;
  const store = await openStore({ folder: making, production: false });
  await store.close();
  appendFileSync(path.join(making, 'database', 'postgresql.conf'), `${small}\n`);
  try {
    renameSync(making, template);
  } catch {
    rmSync(making, { recursive: true, force: true });
  }
  return template;
}

/** The same ids each time, one after another: what is played over the town can be played again. */
function idsInTurn(): () => string {
  let turn = 0;
  return () => idOfAct('the town of the tests', { actId: `${turn++}`, kind: 'planted', said: null });
}

/** A folder with the embedded store of the example town, planted once a run, by whoever asks first, and copied for each who wants to live there. */
export async function townTemplate(): Promise<string> {
  const run = process.env['NAOBER_TEST_RUN'];
  if (run === undefined) throw new Error('The town of this run has no place: prepare-store.ts gives it one.');
  const town = path.join(run, 'town');
  if (existsSync(town)) return town;
  const making = `${town}.${process.pid}`;
  cpSync(await embeddedTemplate(), making, { recursive: true });
  const store = await openStore({ folder: making, production: false, waitForTurn: 30_000 });
  await plantTown(store, { now: () => new Date(), newId: idsInTurn() });
  await store.close();
  try {
    renameSync(making, town);
  } catch {
    rmSync(making, { recursive: true, force: true });
  }
  return town;
}

/** The name of a migrated, empty database on the server, made once and copied for each test file. */
export async function serverTemplate(url: string): Promise<string> {
  const name = `naober_template_${fingerprint()}`;
  await onServer(url, async (client) => {
    await client.query('select pg_advisory_lock(4710)');
    const { rowCount } = await client.query('select from pg_database where datname = $1 and datistemplate', [name]);
    if (rowCount === 1) return;
    await client.query(`drop database if exists ${name}`);
    await client.query(`create database ${name} template template0`);
    const store = await openStore({ url: databaseUrl(url, name), folder: '' });
    await store.close();
    await client.query(`alter database ${name} is_template true`);
  });
  return name;
}

/** The address of another database on the same server; an address with its host behind the question mark is no URL, so by text. */
export function databaseUrl(url: string, name: string): string {
  return url.replace(/^(\w+:\/\/[^/?]*)(\/[^?]*)?/, `$1/${name}`);
}

/** A visit to the server as the user of TEST_DATABASE_URL. */
export async function onServer<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Throws away templates of earlier migrations. */
export function clearOldTemplates(): void {
  const current = fingerprint();
  for (const name of existsSync(kept) ? readdirSync(kept) : []) {
    if (name.startsWith('embedded-') && !name.includes(current)) rmSync(path.join(kept, name), { recursive: true, force: true });
  }
}
