import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe } from 'vitest';
import { openStore, type Store, type StoreOptions } from '../../src/database/open.ts';
import { databaseUrl, embeddedTemplate, onServer, serverTemplate, serverUrl, townTemplate } from './store-template.ts';

/** A store of a test's own: fresh, migrated, empty. `place` opens it again; `remove` closes it and throws it away. */
export type TestStore = Store & { readonly place: StoreOptions; remove(): Promise<void> };

export type EngineName = Store['engine'];

/** The engines at hand: the embedded one always, a server when TEST_DATABASE_URL names one. */
export const engines: readonly EngineName[] = serverUrl === null ? ['embedded'] : ['embedded', 'server'];

/** A machine that has much to do makes nobody give up: tests that are about waiting say themselves how long. */
const patient = { patience: 30_000, waitForTurn: 30_000 };

/** Opens a fresh store on an engine. Each call gives another store. */
export async function openTestStore(engine: EngineName = 'embedded', options: Partial<StoreOptions> = {}): Promise<TestStore> {
  return openPlace({ ...patient, ...options, ...(await freshPlace(engine)), production: false });
}

/** Opens a fresh embedded store in which the people of the example town live. */
export async function openTownStore(): Promise<TestStore> {
  return openPlace({ ...patient, folder: copyOf(await townTemplate()), production: false });
}

/** Opens a closed test store again, as after a restart. */
export async function again(store: TestStore): Promise<TestStore> {
  await store.close();
  return openPlace(store.place);
}

async function openPlace(place: StoreOptions): Promise<TestStore> {
  const store = await openStore(place);
  let closed: Promise<void> | null = null;
  const close = () => {
    closed ??= store.close();
    return closed;
  };
  const remove = async () => {
    await close();
    await removePlace(place);
  };
  return { ...store, close, place, remove };
}

/** The same suite on every engine at hand; `open` gives a fresh store on that engine. */
export function onEveryEngine(
  name: string,
  suite: (open: (options?: Partial<StoreOptions>) => Promise<TestStore>, engine: EngineName) => void,
): void {
  for (const engine of engines) {
    describe(`${name} (${engine})`, () => suite((options) => openTestStore(engine, options), engine));
  }
}

/** A place for a store that holds the migrated, empty tables and is open nowhere. */
export async function freshPlace(engine: EngineName): Promise<Pick<StoreOptions, 'url' | 'folder'>> {
  if (engine === 'embedded') return { folder: copyOf(await embeddedTemplate()) };
  if (serverUrl === null) throw new Error('TEST_DATABASE_URL is not set.');
  const template = await serverTemplate(serverUrl);
  const name = `naober_test_${randomUUID().replaceAll('-', '')}`;
  await onServer(serverUrl, (client) => client.query(`create database ${name} template ${template}`));
  return { url: databaseUrl(serverUrl, name), folder: '' };
}

/** A new folder of this machine that holds what a template holds. */
export function copyOf(template: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'naober-test-'));
  cpSync(template, folder, { recursive: true });
  return folder;
}

/** Throws a place away; the store must be closed. */
export async function removePlace(place: Pick<StoreOptions, 'url' | 'folder'>): Promise<void> {
  if (!place.url) {
    rmSync(place.folder, { recursive: true, force: true });
    return;
  }
  const name = /naober_test_[0-9a-f]+/.exec(place.url)?.[0];
  if (serverUrl !== null && name)
    await onServer(serverUrl, (client) => client.query(`drop database if exists ${name} with (force)`));
}
