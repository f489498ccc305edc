import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { openStore } from '../../src/database/open.ts';
import { StoreWillNotOpen } from '../../src/database/store-will-not-open.ts';
import { freshPlace, openTestStore, removePlace } from '../support/store.ts';
import { startWriter } from './start-writer.ts';

const kills = 20;

describe('a process that is killed', () => {
  it(`loses nothing it acknowledged, ${kills} times in a row, and leaves a folder the next one can open`, {
    timeout: 240_000,
  }, async () => {
    const place = await freshPlace('embedded');
    const kept: string[] = [];
    for (let kill = 0; kill < kills; kill += 1) {
      const writer = startWriter(place.folder);
      await vi.waitUntil(writer.opened, { timeout: 60_000 });
      await wait(20 + ((kill * 67) % 400));
      writer.process.kill('SIGKILL');
      await writer.ended;
      kept.push(...writer.kept());
    }
    const store = await openStore({ ...place, production: false });
    const found = await store.as('naober_sign_in', null, (db) => db.selectFrom('owner').select('id').execute());
    await store.close();
    const there = new Set(found.map((one) => one.id));
    expect(kept.filter((id) => !there.has(id))).toEqual([]);
    expect(kept.length).toBeGreaterThan(kills * 5);
    expect(new Set(kept).size).toBe(kept.length);
    await removePlace(place);
  });
});

describe('a second process on the same folder', async () => {
  const store = await openTestStore();
  afterAll(() => store.remove());

  it('is refused in words, and the first one goes on', async () => {
    const second = await startWriter(store.place.folder).ended;
    expect(second.code).toBe(3);
    expect(second.stderr).toContain('Sluit dat eerst');
    expect(second.stderr).toContain('Another process already has this folder open');
    expect(await store.as('naober_app', null, async () => 'goes on')).toBe('goes on');
  });

  it('is refused inside the same program too', async () => {
    const again = openStore({ folder: store.place.folder, production: false });
    await expect(again).rejects.toBeInstanceOf(StoreWillNotOpen);
    await expect(again).rejects.toMatchObject({ reason: 'taken' });
  });
});

describe('in production', () => {
  it('the embedded store wants an explicit word', async () => {
    const place = await freshPlace('embedded');
    await expect(openStore({ ...place, production: true })).rejects.toMatchObject({ reason: 'production' });
    const store = await openStore({ ...place, production: true, embeddedInProduction: true });
    expect((await store.health()).writable).toBe(true);
    await store.close();
    await removePlace(place);
  });
});
