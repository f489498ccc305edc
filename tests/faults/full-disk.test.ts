import { randomUUID } from 'node:crypto';
import { cpSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { openStore, type Store, type StoreOptions } from '../../src/database/open.ts';
import { insertOwner } from '../../src/database/owners.ts';
import { StoreIsFull } from '../../src/database/store-is-full.ts';
import { freshPlace, removePlace } from '../support/store.ts';
import { smallDisk } from './small-disk.ts';

const megabyte = 1024 * 1024;
const place = await freshPlace('embedded');
const disk = smallDisk(160);
afterAll(async () => {
  disk?.remove();
  await removePlace(place);
});

/** A store on a disk that can be filled: a real small one where that is allowed, else one that says it is full. */
async function onFillingDisk(): Promise<{ store: Store; makeRoom: () => void; written: () => number }> {
  let written = 0;
  if (disk !== null) {
    cpSync(place.folder, disk.folder, { recursive: true });
    const store = await openStore({ folder: disk.folder, production: false, freeDiskFloorBytes: 64 * megabyte });
    return { store, makeRoom: () => disk.resize(400), written: () => (written += 1) };
  }
  let room = 40;
  const options: StoreOptions = {
    folder: place.folder,
    production: false,
    freeDiskFloorBytes: megabyte,
    freeDisk: async () => (room - written) * megabyte,
  };
  const makeRoom = () => {
    room = 400;
  };
  return { store: await openStore(options), makeRoom, written: () => (written += 1) };
}

describe('a disk that fills up', () => {
  it('refuses changes in words while reading goes on, loses nothing, and recovers by itself', { timeout: 180_000 }, async () => {
    const { store, makeRoom, written } = await onFillingDisk();
    const ownerId = randomUUID();
    await store.as('naober_sign_in', null, (db) =>
      insertOwner(db, { id: ownerId, language: 'nl', at: new Date(), eraseAfter: null }),
    );
    const kept: string[] = [];
    const write = async () => {
      const id = randomUUID();
      // Random text, because the engine packs what repeats itself.
      const text = sql`(select jsonb_build_object('t', string_agg(gen_random_uuid()::text, '')) from generate_series(1, 28000))`;
      await store.as('naober_app', ownerId, (db) =>
        sql`insert into circle (id, owner_id, template, created_at) values (${id}, ${ownerId}, ${text}, now())`.execute(db),
      );
      written();
      kept.push(id);
    };
    const filling = async () => {
      for (let tries = 0; tries < 1_000; tries += 1) await write();
    };
    await expect(filling()).rejects.toBeInstanceOf(StoreIsFull);
    expect(kept.length).toBeGreaterThan(3);
    await expect(write()).rejects.toThrow('schijf is bijna vol');
    await expect(store.queue.executeSql('select 1')).rejects.toBeInstanceOf(StoreIsFull);
    expect((await store.health()).writable).toBe(false);
    const read = () => store.as('naober_app', ownerId, (db) => db.selectFrom('circle').select('id').execute());
    expect((await read()).map((one) => one.id).sort()).toEqual([...kept].sort());

    makeRoom();
    await vi.waitUntil(async () => (await store.health()).writable, { timeout: 10_000 });
    await write();
    expect(await read()).toHaveLength(kept.length);
    await store.close();
  });

  it('can be opened and read while it is full', async () => {
    const folder = disk?.folder ?? place.folder;
    const store = await openStore({ folder, production: false, freeDisk: async () => 0 });
    expect((await store.as('naober_sign_in', null, (db) => db.selectFrom('owner').selectAll().execute())).length).toBe(1);
    expect(await store.health()).toEqual({ writable: false, freeDiskBytes: 0 });
    await store.close();
  });
});
