import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ownPlace, placeTag } from '../../src/domain/circle/move.ts';
import { placeOne } from '../../src/usecases/place-one.ts';
import { readCircle } from '../../src/usecases/read-circle.ts';
import { undoAct } from '../../src/usecases/undo-act.ts';
import { aroundNow as around, beginWith, named } from '../support/circle.ts';
import { sayNow } from '../support/say.ts';
import { onEveryEngine, type TestStore } from '../support/store.ts';

const spot = { ring: 2, sector: 'family' };
const place = ownPlace(0.313, 0.77) ?? { angle: 0, depth: 0 };

onEveryEngine('moving somebody', (open) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.remove());

  const move = async (viewer: Awaited<ReturnType<typeof beginWith>>, more: Partial<Parameters<typeof placeOne>[2]> = {}) => {
    const truus = await named(viewer, 'Truus');
    const said = { actId: randomUUID(), alterId: truus.id, was: placeTag(truus), spot, form: '', ...more };
    return placeOne(viewer, around, said);
  };

  test('a place of their own is kept as it was given, and goes back to the usual one', async () => {
    const viewer = await beginWith(store, 'Truus');
    expect((await move(viewer, { place })).ok).toBe(true);
    expect(await named(viewer, 'Truus')).toMatchObject({ ...spot, place });
    expect((await move(viewer)).ok).toBe(true);
    expect((await named(viewer, 'Truus')).place).toEqual(place);
    expect((await move(viewer, { place: null })).ok).toBe(true);
    expect(await named(viewer, 'Truus')).toMatchObject({ ...spot, place: null });
  });

  test('undoing brings back the place of their own, and doing it again takes it away', async () => {
    const viewer = await beginWith(store, 'Truus');
    await move(viewer, { place });
    await move(viewer, { spot: { ring: 3, sector: 'peers' } });
    expect((await named(viewer, 'Truus')).place).toBeNull();
    const last = (await readCircle(viewer))?.lastAct?.id ?? '';
    const undone = await undoAct(viewer, around, { actId: randomUUID(), undoes: last, anyway: false });
    expect(await named(viewer, 'Truus')).toMatchObject({ ...spot, place });
    const again = { actId: randomUUID(), undoes: undone.ok ? undone.value.actId : '', anyway: false };
    expect((await undoAct(viewer, around, again)).ok).toBe(true);
    expect(await named(viewer, 'Truus')).toMatchObject({ ring: 3, sector: 'peers', place: null });
  });

  test('two devices: the later one is told, unless both say the same', async () => {
    const viewer = await beginWith(store, 'Truus');
    const was = placeTag(await named(viewer, 'Truus'));
    expect((await move(viewer, { was })).ok).toBe(true);
    expect(await move(viewer, { was, spot: { ring: 1, sector: null } })).toEqual({ ok: false, refusal: 'changed-meanwhile' });
    expect(await move(viewer, { was, place })).toEqual({ ok: false, refusal: 'changed-meanwhile' });
    expect(await move(viewer, { was })).toMatchObject({ ok: true, value: { how: 'nothing' } });
    expect(await named(viewer, 'Truus')).toMatchObject({ ...spot, place: null });
  });

  test('what was said about somebody meanwhile is in nobody’s way', async () => {
    const viewer = await beginWith(store, 'Truus');
    const truus = await named(viewer, 'Truus');
    const { id } = truus;
    await sayNow(viewer, id, { name: 'Truus B.' });
    const moved = { actId: randomUUID(), alterId: id, was: placeTag(truus), spot, form: '' };
    expect((await placeOne(viewer, around, moved)).ok).toBe(true);
    expect(await named(viewer, 'Truus B.')).toMatchObject(spot);
  });

  test('the same form sent twice at once moves once', async () => {
    const viewer = await beginWith(store, 'Truus');
    const once = { actId: randomUUID(), was: placeTag(await named(viewer, 'Truus')), place };
    const both = await Promise.all([move(viewer, once), move(viewer, once)]);
    expect(both.map((one) => one.ok && one.value.how).sort()).toEqual(['done', 'repeated']);
  });
});
