import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { viewerOf } from '../../src/database/viewer.ts';
import { keepClean } from '../../src/jobs/keep-clean.ts';
import { askErasure } from '../../src/usecases/my-data/ask-erasure.ts';
import { asAdministrator, type Run } from '../support/administrator.ts';
import { filesWith, tablesWith, writeCanary } from '../support/canary.ts';
import { aroundNow as around } from '../support/circle.ts';
import { fillSpace } from '../support/full-space.ts';
import { again, onEveryEngine, type TestStore } from '../support/store.ts';

const ofPerson = 'Kanarieperson';
const ofSpace = 'Kanariespace';
const ofNobody = 'Kanarieblijft';

/** What stays of an owner: random ids, and words of the program's own list, never of anybody. */
const outlives = ['fact', 'fact_link', 'erasure'];

/** Has the store remember the words as a running one comes to do: in what the planner counted, in its files, and in its log. */
const remember = async (run: Run) => {
  await run('analyze');
  await run('checkpoint');
};

onEveryEngine('what is erased', (open, engine) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.remove());
  const now = async <T>(work: (run: Run) => Promise<T>): Promise<T> => {
    await store.close();
    const done = await asAdministrator(store.place, work);
    store = await again(store);
    return done;
  };
  /** Where words stand: in tables, in what the planner remembers, and on the embedded engine in any file of the folder. */
  const standing = async (words: readonly string[]) => {
    const found = await now(async (run) => {
      const all = [];
      for (const word of words) {
        const remembered = await run(`select tablename, attname from pg_stats where schemaname = 'public'
          and (most_common_vals::text like '%${word}%' or histogram_bounds::text like '%${word}%')`);
        all.push({ tables: await tablesWith(run, word), remembered });
      }
      return all;
    });
    await store.close();
    const files = words.map((word) => (engine === 'embedded' ? filesWith(store.place.folder, word) : []));
    store = await again(store);
    return found.map((one, place) => ({ ...one, files: files[place] ?? [] }));
  };
  const nowhere = { tables: [], remembered: [], files: [] };

  test('a person and a whole space are gone from every table, from what the planner remembers and from every file, and what stays is whole', async () => {
    const [owner, wiped, other] = [randomUUID(), randomUUID(), randomUUID()];
    const { alterIds, participantId } = await fillSpace(store, owner);
    await fillSpace(store, wiped);
    const kept = await fillSpace(store, other);
    const [alterId = ''] = alterIds;
    await now(async (run) => {
      await writeCanary(run, ofPerson, ({ table, columns }) => {
        if (table === 'alter') return `id = '${alterId}'`;
        if (columns.includes('participant_id')) return `participant_id = '${participantId}'`;
        return columns.includes('alter_id') ? `alter_id = '${alterId}'` : null;
      });
      const everywhere = await writeCanary(run, ofSpace, ({ table, columns }) =>
        columns.includes('owner_id') && !outlives.includes(table) ? `owner_id = '${wiped}'` : null,
      );
      expect(everywhere.length).toBeGreaterThan(25);
      await writeCanary(run, ofNobody, ({ table }) => (table === 'alter' ? `id = '${kept.alterIds[0]}'` : null));
      await remember(run);
    });
    for (const { tables, remembered, files } of await standing([ofPerson, ofSpace])) {
      expect([tables.length > 5, remembered.length > 0]).toEqual([true, true]);
      if (engine === 'embedded') expect(files.some((file) => file.includes('pg_wal'))).toBe(true);
    }

    await askErasure(viewerOf(store, owner), around, { actId: randomUUID(), kind: 'person', subjectId: alterId });
    await now(async (run) => {
      for (const table of ['erasure_wish', 'owner']) await run(`alter table ${table} no force row level security`);
      await run(
        `update erasure_wish set asked_at = asked_at - interval '15 days', erase_after = now() - interval '1 day' where owner_id = $1`,
        [owner],
      );
      await run(`update owner set wipe_after = now() - interval '1 day' where id = $1`, [wiped]);
      for (const table of ['erasure_wish', 'owner']) await run(`alter table ${table} force row level security`);
    });
    await keepClean(store, around, null);

    const [person, space, nobody] = await standing([ofPerson, ofSpace, ofNobody]);
    expect([person, space]).toEqual([nowhere, nowhere]);
    expect(nobody?.tables).toEqual(['alter']);
    const waiting = await store.as('naober_jobs', null, (db) =>
      db.selectFrom('erasure').select('id').where('rewritten_at', 'is', null).execute(),
    );
    expect(waiting).toEqual([]);
  });

  test('files are rewritten when something was erased, and once an hour at most', async () => {
    let times = 0;
    const counted = {
      ...store,
      tidy: () => {
        times += 1;
        return store.tidy();
      },
    };
    const hours = (count: number) => ({ ...around, now: () => new Date(Date.now() + count * 3_600_000) });
    const erase = async () => {
      const line = { id: randomUUID(), owner_id: randomUUID(), kind: 'photo', subject_id: randomUUID(), at: new Date() } as const;
      await store.as('naober_jobs', null, (db) => db.insertInto('erasure').values(line).execute());
    };
    await keepClean(counted, hours(2), null);
    expect(times).toBe(0);
    await erase();
    await keepClean(counted, hours(2), null);
    await keepClean(counted, hours(2), null);
    expect(times).toBe(1);
    await erase();
    await keepClean(counted, hours(2.5), null);
    expect(times).toBe(1);
    await keepClean(counted, hours(3.5), null);
    expect(times).toBe(2);
  });
});
