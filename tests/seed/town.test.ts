import { afterAll, beforeAll, expect, test } from 'vitest';
import { plantTown } from '../../seed/town.ts';
import { viewerOf } from '../../src/database/viewer.ts';
import { addAlters } from '../../src/usecases/add-alters.ts';
import { aroundNow as around, circleOf } from '../support/circle.ts';
import { openTestStore, type TestStore } from '../support/store.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.remove());

const owners = () =>
  store.as('naober_sign_in', null, (db) => db.selectFrom('owner').select(['id', 'slug']).orderBy('slug').execute());
const circles = async () =>
  Promise.all((await owners()).map(async ({ id, slug }) => [slug, (await circleOf(viewerOf(store, id))).alters.length]));

test('the example town has three circles, of 9, 14 and 22, planted once however often it starts', async () => {
  await plantTown(store, around);
  await plantTown(store, around);
  expect(await circles()).toEqual([
    ['gewoon', 14],
    ['klein', 9],
    ['ruim', 22],
  ]);
});

test('what somebody changed in the town stays when it starts again', async () => {
  const [bert] = await owners();
  await addAlters(viewerOf(store, bert?.id ?? ''), around, { actId: around.newId(), text: 'Wim', prompt: null });
  await plantTown(store, around);
  expect((await circles())[0]).toEqual(['gewoon', 15]);
});
