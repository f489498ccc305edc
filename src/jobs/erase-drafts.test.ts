import { randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { asAdministrator } from '../../tests/support/administrator.ts';
import { fillSpace } from '../../tests/support/full-space.ts';
import { again, onEveryEngine, type TestStore } from '../../tests/support/store.ts';
import { brokenLinks } from '../database/fact-links.ts';
import { chainFacts } from './chain-facts.ts';
import { eraseDrafts } from './erase-drafts.ts';

const past = new Date('2026-01-01T00:00:00Z');
const future = new Date('2999-01-01T00:00:00Z');

onEveryEngine('erasing', (open) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.remove());

  it('takes a draft away whose time has come, from every table that names its owner, and leaves others whole', async () => {
    const [draft, wiped, kept, later] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    await fillSpace(store, draft, { eraseAfter: past });
    await fillSpace(store, wiped, { wipeAfter: past });
    await fillSpace(store, kept, {});
    await fillSpace(store, later, { eraseAfter: future });
    await chainFacts(store, new Date(0));
    expect(await eraseDrafts(store, new Date())).toBe(2);
    expect(await eraseDrafts(store, new Date())).toBe(0);
    expect(await store.as('naober_jobs', null, brokenLinks)).toEqual([]);
    await store.close();
    const left = await asAdministrator(store.place, async (run) => {
      const tables = await run(
        `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'owner_id'`,
      );
      const counts = new Map<string, unknown>();
      for (const { name } of [...tables, { name: 'owner' }]) {
        const column = name === 'owner' ? 'id' : 'owner_id';
        await run(`alter table "${String(name)}" no force row level security`);
        for (const [who, id] of Object.entries({ draft, wiped, kept, later })) {
          const [row] = await run(`select count(*)::int as count from "${String(name)}" where ${column} = $1`, [id]);
          if (Number(row?.['count']) > 0) counts.set(`${String(name)} ${who}`, row?.['count']);
        }
        await run(`alter table "${String(name)}" force row level security`);
      }
      return [...counts.keys()].sort();
    });
    store = await again(store);
    const whole = [
      'account',
      'act',
      'alter',
      'alter_tie',
      'circle',
      'departure',
      'device_session',
      'import_draft',
      'key_card',
      'mail_wish',
      'outbox',
      'owner',
      'passkey',
      'passkey_challenge',
      'photo',
      'return_code',
      'set_aside',
      'snapshot',
      'snapshot_member',
      'snapshot_tie',
      'tie',
    ];
    const facts = ['fact', 'fact_link'].flatMap((table) => ['draft', 'wiped', 'kept', 'later'].map((who) => `${table} ${who}`));
    expect(left).toEqual([...facts, ...whole.flatMap((table) => [`${table} kept`, `${table} later`])].sort());
  });

  it('cannot take away a space whose time has not come, whatever the clock of the program says', async () => {
    const kept = randomUUID();
    await fillSpace(store, kept, { eraseAfter: future });
    await eraseDrafts(store, new Date('3000-01-01'));
    const { rows } = await store.as('naober_app', kept, (db) => sql`select id from owner`.execute(db));
    expect(rows).toEqual([{ id: kept }]);
  });

  it('takes away for good what was removed from the frozen moments two weeks ago, and nothing that can still be taken back', async () => {
    const owner = randomUUID();
    const { snapshotId } = await fillSpace(store, owner, {});
    const left = () => store.as('naober_app', owner, (db) => db.selectFrom('snapshot_member').select('snapshot_id').execute());
    const remove = (at: Date) =>
      store.as('naober_app', owner, (db) =>
        db.updateTable('snapshot').set({ removed_at: at }).where('id', '=', snapshotId).execute(),
      );
    await remove(new Date(Date.now() - 13 * 86_400_000));
    await eraseDrafts(store, new Date());
    expect(await left()).toHaveLength(2);
    await remove(new Date(Date.now() - 15 * 86_400_000));
    await eraseDrafts(store, new Date());
    expect(await left()).toEqual([]);
  });

  it('clears sessions, codes and tries whose time is over', async () => {
    const owner = randomUUID();
    await fillSpace(store, owner, {});
    await store.as('naober_sign_in', null, async (db) => {
      await db.deleteFrom('device_session').execute();
      const one = { owner_id: owner, created_at: past };
      await db
        .insertInto('device_session')
        .values({ ...one, token_hash: randomBytes(32), last_seen_at: past, expires_at: past })
        .execute();
      await db
        .insertInto('return_code')
        .values({ ...one, code_hash: randomBytes(32), kind: 'terminal', expires_at: past })
        .execute();
      await db
        .insertInto('attempt')
        .values({ id: randomUUID(), bucket: randomBytes(32), at: past })
        .execute();
    });
    await eraseDrafts(store, new Date());
    const counts = await store.as('naober_sign_in', null, async (db) => [
      await db.selectFrom('device_session').selectAll().execute(),
      await db.selectFrom('return_code').selectAll().where('expires_at', 'is not', null).execute(),
      await db.selectFrom('attempt').selectAll().execute(),
    ]);
    expect(counts).toEqual([[], [], []]);
  });
});
