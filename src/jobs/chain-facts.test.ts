import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { asAdministrator } from '../../tests/support/administrator.ts';
import { again, onEveryEngine, type TestStore } from '../../tests/support/store.ts';
import { brokenLinks } from '../database/fact-links.ts';
import { recordFact } from '../database/facts.ts';
import { insertOwner } from '../database/owners.ts';
import { chainFacts } from './chain-facts.ts';

const at = new Date('2026-03-01T12:00:00.123Z');
const always = new Date(0);

onEveryEngine('the chain of facts', (open) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.remove());
  const newOwner = async () => {
    const id = randomUUID();
    await store.as('naober_sign_in', null, (db) => insertOwner(db, { id, language: 'nl', at, eraseAfter: null }));
    return id;
  };
  const note = (ownerId: string, kind = 'alter-added') =>
    store.as('naober_app', ownerId, (db) =>
      recordFact(db, {
        id: randomUUID(),
        ownerId,
        circleId: randomUUID(),
        actorId: ownerId,
        onBehalfOf: ownerId,
        kind,
        objectId: randomUUID(),
        at,
      }),
    );
  const broken = () => store.as('naober_jobs', null, brokenLinks);

  it('takes in every fact once, also when two run at once and again later', async () => {
    const [a, b] = [await newOwner(), await newOwner()];
    for (const owner of [a, b, a, a]) await note(owner);
    const counts = await Promise.all([chainFacts(store, always), chainFacts(store, always)]);
    expect(counts[0] + counts[1]).toBe(4);
    expect(await chainFacts(store, always)).toBe(0);
    await note(b);
    expect(await chainFacts(store, always)).toBe(1);
    const links = await store.as('naober_app', b, (db) => db.selectFrom('fact_link').select('seq').orderBy('seq').execute());
    expect(links.map((one) => one.seq)).toEqual(['1', '2']);
    expect(await broken()).toEqual([]);
  });

  it('shows a flipped byte, a changed fact, a fact that is gone and a link cut out', async () => {
    const owners: string[] = [];
    for (let count = 0; count < 4; count += 1) {
      const id = await newOwner();
      owners.push(id);
      for (let facts = 0; facts < 3; facts += 1) await note(id);
    }
    await chainFacts(store, always);
    const [flipped, changed, gone, cut] = owners;
    await store.close();
    await asAdministrator(store.place, async (run) => {
      await run('alter table fact_link no force row level security; alter table fact no force row level security');
      await run(`update fact_link set hash = set_byte(hash, 7, get_byte(hash, 7) # 1) where owner_id = '${flipped}' and seq = 2`);
      await run(
        `update fact set at = at + interval '1 microsecond' where id = (select fact_id from fact_link where owner_id = '${changed}' and seq = 1)`,
      );
      await run(`alter table fact_link drop constraint fact_link_fact_id_fkey`);
      await run(`delete from fact where id = (select fact_id from fact_link where owner_id = '${gone}' and seq = 3)`);
      await run(`delete from fact_link where owner_id = '${cut}' and seq = 2`);
    });
    store = await again(store);
    const found = new Map((await broken()).map((one) => [one.ownerId, one.seq]));
    expect(found).toEqual(
      new Map([
        [flipped, 2],
        [changed, 1],
        [gone, 3],
        [cut, 3],
      ]),
    );
  });

  it('holds ids and a literal kind only', async () => {
    const owner = await newOwner();
    await expect(note(owner, 'Oma is weg')).rejects.toThrow('literal');
  });

  it('is added to, and never changed or removed, whoever asks', async () => {
    const owner = await newOwner();
    await note(owner);
    await chainFacts(store, always);
    const count = async () =>
      (
        await store.as('naober_jobs', null, (db) =>
          sql`select (select count(*) from fact) + (select count(*) from fact_link) as all`.execute(db),
        )
      ).rows;
    const before = await count();
    for (const role of ['naober_app', 'naober_jobs', 'naober_sign_in', 'naober_keeper'] as const) {
      for (const table of ['fact', 'fact_link']) {
        for (const words of [`update ${table} set owner_id = owner_id`, `delete from ${table}`, `truncate ${table}`]) {
          // Jobs may take away what is older than five years, and nothing here is.
          const asked = store.as(role, owner, (db) => sql.raw(words).execute(db));
          if (role === 'naober_jobs' && words.startsWith('delete')) await asked;
          else await expect(asked).rejects.toMatchObject({ code: '42501' });
        }
      }
    }
    expect(await count()).toEqual(before);
  });
});
