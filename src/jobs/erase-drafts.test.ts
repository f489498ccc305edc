import { randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { whileOpen } from '../../tests/support/administrator.ts';
import { fillSpace } from '../../tests/support/full-space.ts';
import { onEveryEngine, type TestStore } from '../../tests/support/store.ts';
import { brokenLinks } from '../database/fact-links.ts';
import { chainFacts } from './chain-facts.ts';
import { eraseDrafts } from './erase-drafts.ts';

const past = new Date('2026-01-01T00:00:00Z');
const future = new Date('2999-01-01T00:00:00Z');

/** What stays of an owner who was erased: ids that lead nowhere any more. */
const outlive = ['erasure', 'fact', 'fact_link'];

type Whose = Readonly<Record<string, string>>;

/** How many rows each table has of each of these owners. The store asked which tables there are, so that a new one counts too. */
function rowsOf(store: TestStore, whose: Whose): Promise<Record<string, Record<string, number>>> {
  return whileOpen(store, async (run) => {
    const tables = await run(
      `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'owner_id'`,
    );
    const all: Record<string, Record<string, number>> = {};
    for (const name of [...tables.map((table) => String(table['name'])), 'owner']) {
      const column = name === 'owner' ? 'id' : 'owner_id';
      const counts: Record<string, number> = {};
      await run(`alter table "${name}" no force row level security`);
      for (const [who, id] of Object.entries(whose)) {
        const [row] = await run(`select count(*)::int as count from "${name}" where ${column} = $1`, [id]);
        counts[who] = Number(row?.['count']);
      }
      await run(`alter table "${name}" force row level security`);
      all[name] = counts;
    }
    return all;
  });
}

onEveryEngine('erasing', (open) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.remove());

  it('takes a draft away whose time has come, from every table that names its owner, and leaves others whole', async () => {
    const whose = { draft: randomUUID(), wiped: randomUUID(), kept: randomUUID(), later: randomUUID() };
    await fillSpace(store, whose.draft, { eraseAfter: past });
    await fillSpace(store, whose.wiped, { wipeAfter: past });
    await fillSpace(store, whose.kept, {});
    await fillSpace(store, whose.later, { eraseAfter: future });
    await chainFacts(store, new Date(0));
    expect(await eraseDrafts(store, new Date())).toBeGreaterThanOrEqual(2);
    expect(await eraseDrafts(store, new Date())).toBe(0);
    expect(await store.as('naober_jobs', null, brokenLinks)).toEqual([]);
    const left = await rowsOf(store, whose);
    const ofAnOwner = Object.keys(left).filter((table) => !outlive.includes(table));
    expect(outlive.every((table) => table in left)).toBe(true);
    // What was erased is gone from each of them; what stays is there in each, so that a table without a row would show.
    for (const table of ofAnOwner)
      expect({ table, ...left[table] }).toEqual({
        table,
        draft: 0,
        wiped: 0,
        kept: expect.toSatisfy((count: number) => count > 0),
        later: expect.toSatisfy((count: number) => count > 0),
      });
    for (const table of outlive)
      expect(left[table], table).toMatchObject({ draft: expect.any(Number), kept: expect.any(Number) });
    expect(left['erasure']).toMatchObject({ draft: 2, wiped: 2, kept: 1, later: 1 });
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
