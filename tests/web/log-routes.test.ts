import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pages } from '../../src/web/pages.ts';
import { openTestApp, type TestApp } from '../support/app.ts';
import { openTestStore, type TestStore } from '../support/store.ts';

let store: TestStore;
let app: TestApp;
let somebody: string;
beforeAll(async () => {
  store = await openTestStore();
  app = openTestApp(store);
  await app.visit('/', { form: { name: 'Anja, Piet, Kees, Wim', act: randomUUID() } });
  somebody = await store.as('naober_keeper', null, async (db) => {
    const anja = db.selectFrom('alter').select('id').where('name', '=', 'Anja');
    return (await anja.executeTakeFirstOrThrow()).id;
  });
});
afterAll(() => store.remove());

const looked = () =>
  store.as('naober_jobs', null, (db) => db.selectFrom('fact').select(['id', 'part']).where('kind', '=', 'looked').execute());

it('notes every page of an owner that is shown exactly once, under its own name, and nothing else', async () => {
  const known = new Set((await looked()).map(({ id }) => id));
  let shown = 0;
  for (const { name, audience, address, get } of pages) {
    if (audience !== 'owner' || get === undefined) continue;
    const reply = await app.visit(address.replace(':id', somebody).replace(/:\w+/g, 'hulp'));
    const added = (await looked()).filter(({ id }) => !known.has(id));
    for (const { id } of added) known.add(id);
    if (reply.status >= 300 && reply.status !== 403) continue;
    shown += 1;
    expect([name, added.map(({ part }) => part)]).toEqual([name, [name]]);
  }
  expect(shown).toBeGreaterThan(25);
  expect(app.complaints).toEqual([]);
});

it('notes once what an owner looks at again in the same browser within ten minutes', async () => {
  const before = (await looked()).length;
  await app.visit('/kring');
  await app.visit('/kring');
  expect((await looked()).length).toBe(before);
});

it('notes nothing of what is shown to everybody alike, and nothing while no space is open', async () => {
  const stranger = app.another();
  const before = (await looked()).length;
  for (const { address, get } of pages) {
    if (get !== undefined) await stranger.visit(address.replace(':id', somebody).replace(/:\w+/g, 'hulp'));
  }
  for (const address of ['/wat-schrijft-naober-op', '/weergave', '/voorbeeld']) await app.visit(address);
  expect((await looked()).length).toBe(before);
});
