import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { viewerOf } from '../../src/database/viewer.ts';
import { placeTag } from '../../src/domain/circle/move.ts';
import { addAlters } from '../../src/usecases/add-alters.ts';
import { beginCircle } from '../../src/usecases/begin-circle.ts';
import { confirmCircle } from '../../src/usecases/confirm-circle.ts';
import { placeAlters } from '../../src/usecases/place-alters.ts';
import { placeOne } from '../../src/usecases/place-one.ts';
import { readCircle } from '../../src/usecases/read-circle.ts';
import { removeAlter } from '../../src/usecases/remove-alter.ts';
import { undoAct } from '../../src/usecases/undo-act.ts';
import { aroundNow as around, beginWith, circleOf, named, withoutVersions } from '../support/circle.ts';
import { drawnNow, sayNow, sayOf } from '../support/say.ts';
import { onEveryEngine, type TestStore } from '../support/store.ts';

const act = () => randomUUID();
const names = async (viewer: Parameters<typeof circleOf>[0]) => (await circleOf(viewer)).alters.map(({ name }) => name);

onEveryEngine('a circle in the making', (open) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.remove());

  test('one name begins a circle, on the four by four', async () => {
    const viewer = await beginWith(store, ' Truus ');
    const circle = await circleOf(viewer);
    expect(circle.template.id).toBe('lensink-4x4');
    expect(circle.alters).toMatchObject([{ name: 'Truus', ring: null, sector: null, prompt: 'this-week', kind: 'person' }]);
  });

  test('a first form sent twice at once begins one space with one name', async () => {
    const input = { actId: act(), name: 'Truus', language: 'nl', eraseAfter: null };
    const [a, b] = await Promise.all([beginCircle(store, around, input), beginCircle(store, around, input)]);
    if (!a.ok || !b.ok) throw new Error('refused');
    expect(a.value.ownerId).toBe(b.value.ownerId);
    expect(await names(viewerOf(store, a.value.ownerId))).toEqual(['Truus']);
  });

  test('an old first form opens nobody’s space', async () => {
    const input = { actId: act(), name: 'Truus', language: 'nl', eraseAfter: null };
    const later = { ...around, now: () => new Date(Date.now() + 600_000) };
    const [first, again] = [await beginCircle(store, around, input), await beginCircle(store, later, input)];
    if (!first.ok || !again.ok) throw new Error('refused');
    expect(again.value.ownerId).not.toBe(first.value.ownerId);
  });

  test('several names pasted at once become several people, and a name may come twice', async () => {
    const viewer = await beginWith(store, 'Truus');
    await addAlters(viewer, around, { actId: act(), text: 'Kees, Truus\nMevrouw El Idrissi;;', prompt: null });
    expect(await names(viewer)).toEqual(['Truus', 'Kees', 'Truus', 'Mevrouw El Idrissi']);
  });

  test('a double click adds one person; the same form with another name adds another', async () => {
    const viewer = await beginWith(store, 'Truus');
    const form = { actId: act(), text: 'Kees', prompt: null };
    await Promise.all([addAlters(viewer, around, form), addAlters(viewer, around, form)]);
    expect(await addAlters(viewer, around, form)).toMatchObject({ ok: true, value: { how: 'repeated' } });
    await addAlters(viewer, around, { ...form, text: 'Mo' });
    expect(await names(viewer)).toEqual(['Truus', 'Kees', 'Mo']);
  });

  test('two devices adding at the same moment keep everybody', async () => {
    const viewer = await beginWith(store, 'Truus');
    const more = Array.from({ length: 8 }, (_, at) => `Buur ${at}`);
    await Promise.all(more.map((text) => addAlters(viewer, around, { actId: act(), text, prompt: 'street-and-club' })));
    const circle = await circleOf(viewer);
    expect(circle.alters.map(({ name }) => name).sort()).toEqual([...more, 'Truus']);
    expect(new Set(circle.alters.map(({ ordinal }) => ordinal)).size).toBe(9);
    expect(new Set(circle.alters.map(({ seat }) => seat)).size).toBe(9);
  });

  test('every act leaves one fact, without names', async () => {
    const viewer = await beginWith(store, 'Truus');
    const form = { actId: act(), text: 'Kees', prompt: null };
    await addAlters(viewer, around, form);
    await addAlters(viewer, around, form);
    await confirmCircle(viewer, around, { actId: act() });
    const facts = await viewer.do((db) => db.selectFrom('fact').selectAll().orderBy('at').execute());
    expect(facts.map(({ kind }) => kind)).toEqual(['alters-added', 'alters-added', 'circle-confirmed']);
    expect(JSON.stringify(facts)).not.toContain('Kees');
  });

  test('ticking places people, unticking takes them back, and the first free seats are theirs', async () => {
    const viewer = await beginWith(store, 'Truus, Kees, Mo');
    const [truus, kees, mo] = (await circleOf(viewer)).alters.map(({ id }) => id);
    if (!truus || !kees || !mo) throw new Error('three people');
    await placeAlters(viewer, around, { actId: act(), question: 'intimates', ticks: { on: [truus, kees], off: [] }, form: '' });
    await placeAlters(viewer, around, { actId: act(), question: 'intimates', ticks: { on: [mo], off: [truus] }, form: '' });
    expect((await circleOf(viewer)).alters).toMatchObject([{ ring: null }, { ring: 1, seat: 1 }, { ring: 1, seat: 0 }]);
  });

  test('two devices answering the same question lose neither’s ticks', async () => {
    const viewer = await beginWith(store, 'Truus, Kees, Mo');
    const ids = (await circleOf(viewer)).alters.map(({ id }) => id);
    const answer = (on: string[]) =>
      placeAlters(viewer, around, { actId: act(), question: 'friends', ticks: { on, off: [] }, form: '' });
    await Promise.all([answer(ids.slice(0, 1)), answer(ids.slice(1, 2))]);
    expect((await circleOf(viewer)).alters.map(({ ring }) => ring)).toEqual([2, 2, null]);
  });

  test('who comes for work stands with care and welfare, unless their sector is known', async () => {
    const viewer = await beginWith(store, 'Daan, Truus');
    const [daan, truus] = (await circleOf(viewer)).alters.map(({ id }) => id);
    if (!daan || !truus) throw new Error('two people');
    await placeAlters(viewer, around, { actId: act(), question: 'family', ticks: { on: [truus], off: [] }, form: '' });
    await placeAlters(viewer, around, { actId: act(), question: 'services', ticks: { on: [daan, truus], off: [] }, form: '' });
    expect((await circleOf(viewer)).alters).toMatchObject([
      { ring: 4, sector: 'professionals' },
      { ring: 4, sector: 'family' },
    ]);
  });

  test('a place outside the template is refused', async () => {
    const viewer = await beginWith(store, 'Truus');
    const truus = await named(viewer, 'Truus');
    const place = (ring: number, sector: string | null) =>
      placeOne(viewer, around, { actId: act(), alterId: truus.id, was: placeTag(truus), spot: { ring, sector }, form: '' });
    for (const [ring, sector] of [
      [5, null],
      [0, null],
      [1.5, null],
      [1, 'rings'],
    ] as const)
      expect(await place(ring, sector)).toEqual({ ok: false, refusal: 'no-such-place' });
  });

  test('a stale form does not overwrite: the second change of a name is told what changed', async () => {
    const viewer = await beginWith(store, 'Truus');
    const { id } = await named(viewer, 'Truus');
    const [bakker, visser] = [
      await drawnNow(viewer, id, { name: 'Truus Bakker' }),
      await drawnNow(viewer, id, { name: 'Truus Visser' }),
    ];
    expect((await sayOf(viewer, id, bakker)).ok).toBe(true);
    expect(await sayOf(viewer, id, visser)).toEqual({ ok: false, refusal: { why: 'changed-meanwhile', keys: ['name'] } });
    expect(await sayOf(viewer, id, bakker)).toMatchObject({ ok: true, value: { how: 'nothing' } });
    expect((await sayNow(viewer, id, { name: 'Truus Visser' })).ok).toBe(true);
  });

  test('undo puts back exactly who was taken away, and undoing that takes them away again', async () => {
    const viewer = await beginWith(store, 'Truus, Kees');
    const { id } = await named(viewer, 'Truus');
    await placeAlters(viewer, around, { actId: act(), question: 'intimates', ticks: { on: [id], off: [] }, form: '' });
    const before = await circleOf(viewer);
    await removeAlter(viewer, around, { actId: act(), alterId: id });
    expect(await names(viewer)).toEqual(['Kees']);
    const undo = async () => {
      const last = (await readCircle(viewer))?.lastAct;
      return undoAct(viewer, around, { actId: act(), undoes: last?.id ?? '', anyway: false });
    };
    await undo();
    expect(withoutVersions(await circleOf(viewer))).toEqual(withoutVersions(before));
    expect((await readCircle(viewer))?.lastAct?.kind).toBe('undone');
    await undo();
    expect(await names(viewer)).toEqual(['Kees']);
    expect((await readCircle(viewer))?.lastAct?.kind).toBe('redone');
  });

  test('an act whose rows changed since is undone only when that is said knowingly', async () => {
    const viewer = await beginWith(store, 'Truus');
    const { id } = await named(viewer, 'Truus');
    const first = await sayNow(viewer, id, { name: 'Truusje' });
    if (!first.ok) throw new Error('refused');
    await sayNow(viewer, id, { name: 'Truus B.' });
    const undo = { actId: act(), undoes: first.value.actId, anyway: false };
    expect(await undoAct(viewer, around, undo)).toEqual({ ok: false, refusal: 'changed-since' });
    expect((await undoAct(viewer, around, { ...undo, anyway: true })).ok).toBe(true);
    expect(await names(viewer)).toEqual(['Truus']);
  });

  test('somebody else’s people and acts are as unknown as ids that do not exist', async () => {
    const [mine, yours] = [await beginWith(store, 'Truus'), await beginWith(store, 'Kees')];
    const kees = await named(yours, 'Kees');
    const added = await addAlters(yours, around, { actId: act(), text: 'Mo', prompt: null });
    if (!added.ok) throw new Error('refused');
    for (const [alterId, undoes] of [
      [kees.id, added.value.actId],
      [randomUUID(), randomUUID()],
    ] as const) {
      expect(await removeAlter(mine, around, { actId: act(), alterId })).toEqual({ ok: false, refusal: 'no-such-alter' });
      expect(await undoAct(mine, around, { actId: act(), undoes, anyway: true })).toEqual({ ok: false, refusal: 'no-such-act' });
      const ticks = { on: [alterId], off: [] };
      expect(await placeAlters(mine, around, { actId: act(), question: 'intimates', ticks, form: '' })).toMatchObject({
        value: { how: 'nothing' },
      });
    }
    expect(await names(yours)).toEqual(['Kees', 'Mo']);
  });
});
