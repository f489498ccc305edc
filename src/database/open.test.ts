import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { onEveryEngine, type TestStore } from '../../tests/support/store.ts';
import type { Db } from './open.ts';
import { viewerOf } from './viewer.ts';

onEveryEngine('the one door', (open) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.remove());

  it('shows each owner only the own row', async () => {
    const [a, b] = [randomUUID(), randomUUID()];
    await store.as('naober_sign_in', null, (db) =>
      db
        .insertInto('owner')
        .values([a, b].map((id) => ({ id, created_at: new Date() })))
        .execute(),
    );
    const seen = await viewerOf(store, a).do((db) => db.selectFrom('owner').select('id').execute());
    expect(seen).toEqual([{ id: a }]);
    expect(await store.as('naober_app', null, (db) => db.selectFrom('owner').select('id').execute())).toEqual([]);
  });

  it('throws at once when it is entered from inside, instead of waiting for itself', async () => {
    const inside = () => store.as('naober_app', null, async () => store.as('naober_app', null, async () => 'never'));
    await expect(inside()).rejects.toThrow('from inside a transaction');
    expect(await store.as('naober_app', null, async () => 'usable')).toBe('usable');
  });

  it('gives the same JavaScript values for the same SQL values', async () => {
    const row = await store.as('naober_app', null, async (db) => {
      const { rows } =
        await sql`select ${new Date('2026-03-29T01:30:00.123Z')}::timestamptz as moment, ${new Uint8Array([0, 1, 255])}::bytea as bytes,
        ${JSON.stringify({ a: [1, 'é'] })}::jsonb as json, 9007199254740993::int8 as large, 0.5::real as real, null::text as nothing, 7::smallint as small`.execute(
          db,
        );
      return rows[0];
    });
    expect(row).toEqual({
      moment: new Date('2026-03-29T01:30:00.123Z'),
      bytes: Buffer.from([0, 1, 255]),
      json: { a: [1, 'é'] },
      large: '9007199254740993',
      real: 0.5,
      nothing: null,
      small: 7,
    });
  });

  it('undoes everything when the work throws, and everything when a failed statement was swallowed', async () => {
    const id = randomUUID();
    const add = () =>
      store.as('naober_sign_in', null, (db) => db.insertInto('owner').values({ id, created_at: new Date() }).execute());
    const failing = store.as('naober_sign_in', null, async (db) => {
      await db.insertInto('owner').values({ id, created_at: new Date() }).execute();
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    const swallowing = store.as('naober_sign_in', null, async (db) => {
      await db.insertInto('owner').values({ id, created_at: new Date() }).execute();
      await sql`select 1/0`.execute(db).catch(() => undefined);
    });
    await expect(swallowing).rejects.toThrow();
    await add();
    expect(await viewerOf(store, id).do((db) => db.selectFrom('owner').select('id').execute())).toEqual([{ id }]);
  });

  it('refuses a statement that comes after the transaction ended', async () => {
    let leaked: (() => Promise<unknown>) | undefined;
    await store.as('naober_app', null, async (db) => {
      leaked = () => sql`select 1`.execute(db);
    });
    await expect(leaked?.()).rejects.toThrow('already committed');
  });

  const anOwner = async () => {
    const id = randomUUID();
    await store.as('naober_sign_in', null, (db) => db.insertInto('owner').values({ id, created_at: new Date() }).execute());
    return id;
  };

  it('answers everybody who asks at the same moment with their own, whoever of them fails', async () => {
    const ids = await Promise.all(Array.from({ length: 40 }, anOwner));
    const seen = await Promise.allSettled(
      ids.map((id, at) =>
        viewerOf(store, id).ask(async (db) => {
          const who = sql<{ who: string; viewer: string }>`select current_user as who, app.viewer() as viewer`.execute(db);
          const rows = db.selectFrom('owner').select('id').execute();
          const failing = at % 7 === 3 ? [sql`select 1 / 0`.execute(db)] : [];
          const [here, own] = await Promise.all([who, rows, ...failing]);
          return { here: here.rows, own };
        }),
      ),
    );
    seen.forEach((one, at) => {
      const value = { here: [{ who: 'naober_app', viewer: ids[at] }], own: [{ id: ids[at] }] };
      expect(one).toMatchObject(
        at % 7 === 3 ? { status: 'rejected', reason: { code: '22012' } } : { status: 'fulfilled', value },
      );
    });
    const { rows } = await store.as('naober_app', null, (db) =>
      sql`select current_user as who, app.viewer() as viewer`.execute(db),
    );
    expect(rows).toEqual([{ who: 'naober_app', viewer: null }]);
  });

  it('keeps nothing of what was asked at once when a part of it fails, and does nothing that comes after it', async () => {
    const id = randomUUID();
    const add = { id, created_at: new Date() };
    const both = (fails: 'first' | 'last', atOnce: boolean) =>
      store.as(
        'naober_sign_in',
        null,
        (db) => {
          const insert = () => db.insertInto('owner').values(add).execute();
          const fail = () => sql`select 1 / 0`.execute(db);
          return Promise.all(fails === 'first' ? [fail(), insert()] : [insert(), fail()]);
        },
        { atOnce },
      );
    for (const atOnce of [true, false]) {
      await expect(both('first', atOnce)).rejects.toThrow('division by zero');
      await expect(both('last', atOnce)).rejects.toThrow('division by zero');
    }
    expect(await viewerOf(store, id).ask((db) => db.selectFrom('owner').select('id').execute())).toEqual([]);
  });

  it('refuses what is asked after an answer, when all was to be asked at once; and what is written last fails it all', async () => {
    const id = await anOwner();
    const late = viewerOf(store, id).ask(async (db) => {
      await sql`select 1`.execute(db);
      return sql`select 2`.execute(db);
    });
    await expect(late).rejects.toThrow('Asked too late');
    for (const atOnce of [true, false]) {
      const [added, fails] = [randomUUID(), async (db: Db) => void (await sql`select 1 / 0`.execute(db))];
      const add = (db: Db) => db.insertInto('owner').values({ id: added, created_at: new Date() }).execute();
      await expect(store.as('naober_sign_in', null, add, { atOnce, after: fails })).rejects.toThrow('division by zero');
      expect(await viewerOf(store, added).ask((db) => db.selectFrom('owner').select('id').execute())).toEqual([]);
    }
  });

  it('refuses a role or a viewer that is not one', async () => {
    await expect(store.as('naober_app', `x'; reset role; --`, async () => 1)).rejects.toThrow('uuid');
  });

  describe('its health', () => {
    it('is said without throwing', async () => {
      expect((await store.health()).writable).toBe(true);
    });
  });
});
