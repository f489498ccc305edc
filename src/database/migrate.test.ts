import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import { withClient } from '../../tests/support/administrator.ts';
import { engines, freshPlace, removePlace } from '../../tests/support/store.ts';
import { databaseUrl, onServer, serverUrl } from '../../tests/support/store-template.ts';
import { migrate, readMigrations } from './migrate.ts';
import { openStore } from './open.ts';

describe.each(engines)('the migrations (%s)', (engine) => {
  it('are done once, in order, each whole or not at all', async () => {
    const place = await freshPlace(engine);
    const done = readMigrations();
    const next = { name: '9001-more.sql', checksum: 'a', sql: 'create table app.more (id int)' };
    const wrong = { name: '9002-wrong.sql', checksum: 'b', sql: 'create table app.half (id int); select 1/0' };
    await withClient(place, async (client) => {
      await migrate(client, [...done, next]);
      await migrate(client, [...done, next]);
      await expect(migrate(client, [...done, next, wrong])).rejects.toThrow('9002-wrong.sql failed and was undone');
      const { rows } = await client.query(`select to_regclass('app.more')::text as more, to_regclass('app.half')::text as half`);
      expect(rows).toEqual([{ more: 'app.more', half: null }]);
      await migrate(client, [...done, next, { ...wrong, sql: 'create table app.half (id int)' }]);
    });
    await removePlace(place);
  });

  it('are refused in words when a file was changed, or the store belongs to a newer program', async () => {
    const place = await freshPlace(engine);
    const [first, ...others] = readMigrations();
    if (first === undefined) throw new Error('there are no migrations');
    await withClient(place, async (client) => {
      await expect(migrate(client, [{ ...first, checksum: 'changed' }, ...others])).rejects.toMatchObject({
        reason: 'changed-migration',
      });
      await expect(migrate(client, [first])).rejects.toMatchObject({ reason: 'newer-than-program' });
      await migrate(client);
    });
    await removePlace(place);
  });
});

describe.each(engines.filter((one) => one === 'server'))('a new database on a %s', () => {
  const url = serverUrl ?? '';
  const withDatabase = async (owner: string | null, work: (url: string) => Promise<void>) => {
    const name = `naober_test_${randomUUID().replaceAll('-', '')}`;
    await onServer(url, (client) =>
      client.query(`create database ${name} ${owner === null ? '' : `owner ${owner}`} template template0`),
    );
    try {
      await work(databaseUrl(url, name));
    } finally {
      await onServer(url, (client) => client.query(`drop database ${name} with (force)`));
    }
  };

  it('is brought up to date by one of many programs that start at once', () =>
    withDatabase(null, async (fresh) => {
      const stores = await Promise.all(Array.from({ length: 5 }, () => openStore({ url: fresh, folder: '' })));
      for (const store of stores)
        expect(await store.as('naober_app', null, (db) => db.selectFrom('circle').selectAll().execute())).toEqual([]);
      await Promise.all(stores.map((store) => store.close()));
    }));

  it('works for a database user who is no administrator', async () => {
    const role = `naober_plain_${randomUUID().slice(0, 8)}`;
    await onServer(url, (client) => client.query(`create role ${role} login createrole password 'at-the-gate'`));
    await withDatabase(role, async (fresh) => {
      const { host, port, database } = new Client({ connectionString: fresh });
      const plain = `postgresql://${role}:at-the-gate@/${database}?host=${encodeURIComponent(host)}&port=${port}`;
      const store = await openStore({ url: plain, folder: '' });
      expect((await store.health()).writable).toBe(true);
      expect(await store.as('naober_jobs', null, (db) => db.selectFrom('owner').selectAll().execute())).toEqual([]);
      expect((await store.queue.executeSql('create table naober_queue.letter (id int); select 1 as one')).rows).toEqual([
        { one: 1 },
      ]);
      await store.close();
    });
    await onServer(url, (client) => client.query(`drop owned by ${role}; drop role ${role}`));
  });
});
