import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { insertOwner } from '../../src/database/owners.ts';
import { viewerOf } from '../../src/database/viewer.ts';
import { nothingSaid } from '../../src/domain/circle/about.ts';
import { convoy } from '../../src/domain/circle/built-in-templates.ts';
import type { Alter, Circle } from '../../src/domain/circle/circle.ts';
import { readCircle } from '../../src/usecases/read-circle.ts';
import { takeInCircle } from '../../src/usecases/take-in-circle.ts';
import { undoAct } from '../../src/usecases/undo-act.ts';
import { aroundNow as around, beginWith, circleOf } from '../support/circle.ts';
import { onEveryEngine, type TestStore } from '../support/store.ts';

const alter = (id: string, more: Partial<Alter> = {}): Alter => ({
  id,
  name: `Naam ${id}`,
  kind: 'person',
  status: 'present',
  role: null,
  ring: 1,
  sector: null,
  seat: null,
  place: null,
  valence: null,
  support: [],
  about: nothingSaid,
  birthday: null,
  photo: null,
  attributes: {},
  ...more,
});

const document: Circle = {
  template: convoy,
  ego: { id: '7', name: 'Bert', attributes: { age: '37' } },
  alters: [
    alter('10', {
      valence: 'ambivalent',
      place: { angle: 0.1, depth: 0.7 },
      support: [{ kind: 'advice', gives: true, receives: null, wanted: null, asked: null }],
    }),
    alter('9', { attributes: { sex: '2', town: null }, kind: 'pet', status: 'past', role: 'poes' }),
    alter('1', { seat: 0 }),
  ],
  ties: [{ source: '10', target: '9', attributes: { strength: '3' } }],
};

onEveryEngine('taking in a circle', (open) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.remove());

  const newViewer = async () => {
    const id = randomUUID();
    await store.as('naober_sign_in', null, (db) => insertOwner(db, { id, language: 'nl', at: new Date(), eraseAfter: null }));
    return viewerOf(store, id);
  };

  test('everything in it is kept, with the ids it had beside the new ones, in its own order', async () => {
    const viewer = await newViewer();
    expect(await takeInCircle(viewer, around, { actId: randomUUID(), circle: document })).toMatchObject({ ok: true });
    const circle = await circleOf(viewer);
    expect(circle.template).toEqual(convoy);
    expect(circle.ego).toMatchObject({ name: 'Bert', attributes: { age: '37' } });
    expect(circle.alters.map(({ sourceId }) => sourceId)).toEqual(['10', '9', '1']);
    for (const [at, { id: _, seat, place, ...rest }] of document.alters.entries()) {
      expect(circle.alters[at]).toMatchObject(rest);
      expect(circle.alters[at]?.place?.angle ?? null).toEqual(place === null ? null : Math.fround(place.angle));
      if (seat !== null) expect(circle.alters[at]?.seat).toBe(seat);
    }
    expect(new Set(circle.alters.map(({ seat }) => seat)).size).toBe(3);
    const [tie] = circle.ties;
    const ends = [tie?.source, tie?.target].map((id) => circle.alters.find((each) => each.id === id)?.sourceId);
    expect(ends.sort()).toEqual(['10', '9']);
    expect(tie?.attributes).toEqual({ strength: '3' });
  });

  test('the same document sent twice is taken in once, and a circle with people in it is left alone', async () => {
    const viewer = await newViewer();
    const input = { actId: randomUUID(), circle: document };
    await takeInCircle(viewer, around, input);
    expect(await takeInCircle(viewer, around, input)).toMatchObject({ ok: true, value: { how: 'repeated' } });
    expect((await circleOf(viewer)).alters).toHaveLength(3);
    const other = await beginWith(store, 'Truus');
    expect(await takeInCircle(other, around, input)).toEqual({ ok: false, refusal: 'circle-not-empty' });
  });

  test('an owner who does not exist takes in nothing', async () => {
    const viewer = viewerOf(store, randomUUID());
    expect(await takeInCircle(viewer, around, { actId: randomUUID(), circle: document })).toEqual({
      ok: false,
      refusal: 'no-such-owner',
    });
  });

  test('it can be undone and done again, ties and all', async () => {
    const viewer = await newViewer();
    await takeInCircle(viewer, around, { actId: randomUUID(), circle: document });
    const taken = await circleOf(viewer);
    const undo = async () =>
      undoAct(viewer, around, { actId: randomUUID(), undoes: (await readCircle(viewer))?.lastAct?.id ?? '', anyway: false });
    await undo();
    expect(await circleOf(viewer)).toMatchObject({ alters: [], ties: [], template: { id: 'lensink-4x4' } });
    await undo();
    const again = await circleOf(viewer);
    expect([again.alters.length, again.ties, again.template]).toEqual([3, taken.ties, convoy]);
  });
});
