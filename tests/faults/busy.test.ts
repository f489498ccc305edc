import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Db, openStore } from '../../src/database/open.ts';
import { insertOwner } from '../../src/database/owners.ts';
import { StoreIsBusy } from '../../src/database/store-is-busy.ts';
import { engines, freshPlace, onEveryEngine, removePlace, type TestStore } from '../support/store.ts';
import { proxyFor } from './proxy.ts';

const runaway = (db: Db) => sql`select count(*) from generate_series(1, 2000000000) a`.execute(db);

onEveryEngine('a statement that runs away', (open) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await open({ patience: 2_500, waitForTurn: 1_500, connections: 1 });
    await vi.waitUntil(async () => (await store.health()).writable, { timeout: 20_000 });
  });
  afterAll(() => store.remove());

  it('is ended; who waited behind it is told the store is busy; the next one is served and nothing is lost', async () => {
    const id = randomUUID();
    await store.as('naober_sign_in', null, (db) => insertOwner(db, { id, language: 'nl', at: new Date(), eraseAfter: null }));
    const [first, behind] = await Promise.allSettled([
      store.as('naober_app', id, runaway),
      store.as('naober_app', id, (db) => db.selectFrom('owner').select('id').execute()),
    ]);
    expect(first).toMatchObject({ status: 'rejected', reason: expect.any(StoreIsBusy) });
    expect(behind).toMatchObject({ status: 'rejected', reason: expect.any(StoreIsBusy) });
    const read = () => store.as('naober_app', id, (db) => db.selectFrom('owner').select('id').execute()).catch(() => null);
    expect(await vi.waitUntil(read, { timeout: 20_000 })).toEqual([{ id }]);
    expect((await store.health()).writable).toBe(true);
  });

  it('can be met many times', async () => {
    for (let count = 0; count < 3; count += 1) {
      await vi.waitUntil(async () => (await store.health()).writable, { timeout: 20_000 });
      await expect(store.as('naober_app', null, runaway)).rejects.toBeInstanceOf(StoreIsBusy);
    }
    await vi.waitUntil(async () => (await store.health()).writable, { timeout: 20_000 });
  });
});

describe.each(engines.filter((one) => one === 'server'))('a %s that is away', (engine) => {
  it('is said kindly, never waited for without end, and found again by itself', async () => {
    const place = await freshPlace(engine);
    const proxy = await proxyFor(place.url ?? '');
    const store = await openStore({ folder: '', url: proxy.url, patience: 1_000, waitForTurn: 2_000 });
    const read = () => store.as('naober_app', null, (db) => db.selectFrom('owner').selectAll().execute());
    expect(await read()).toEqual([]);
    proxy.cut();
    await vi.waitUntil(async () => (await read().catch(() => null)) !== null, { timeout: 10_000 });
    proxy.mode = 'swallow';
    await expect(read()).rejects.toBeInstanceOf(StoreIsBusy);
    expect((await store.health()).writable).toBe(false);
    proxy.mode = 'pass';
    proxy.cut();
    await vi.waitUntil(async () => (await read().catch(() => null)) !== null, { timeout: 10_000 });
    await store.close();
    await proxy.close();
    await removePlace(place);
  });
});
