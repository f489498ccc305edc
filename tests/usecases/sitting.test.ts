import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { viewerOf } from '../../src/database/viewer.ts';
import { addAlters } from '../../src/usecases/add-alters.ts';
import { beginCircleOf } from '../../src/usecases/begin-circle-of.ts';
import { confirmCircle } from '../../src/usecases/confirm-circle.ts';
import { placeAlters } from '../../src/usecases/place-alters.ts';
import { readCircle } from '../../src/usecases/read-circle.ts';
import { sayWhatItIs } from '../../src/usecases/say-what-it-is.ts';
import { undoAct } from '../../src/usecases/undo-act.ts';
import { aroundNow as around, beginWith, circleOf, named } from '../support/circle.ts';
import { onEveryEngine, type TestStore } from '../support/store.ts';

const act = () => randomUUID();

onEveryEngine('making a circle with somebody', (open) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.remove());

  test('a circle begins with whose it is, once, however often the form is sent', async () => {
    const input = { actId: act(), name: ' Bert ', language: 'nl', eraseAfter: null };
    const [one, two] = await Promise.all([beginCircleOf(store, around, input), beginCircleOf(store, around, input)]);
    if (!one.ok || !two.ok) throw new Error('refused');
    expect(one.value.ownerId).toBe(two.value.ownerId);
    const circle = await circleOf(viewerOf(store, one.value.ownerId));
    expect([circle.ego.name, circle.alters]).toEqual(['Bert', []]);
    expect(await beginCircleOf(store, around, { ...input, name: ' ' })).toEqual({ ok: false, refusal: 'name-empty' });
    const other = await beginCircleOf(store, around, { ...input, name: 'Mien' });
    expect(other.ok && other.value.ownerId !== one.value.ownerId).toBe(true);
  });

  test('every act of a sitting carries who helped, and the circle says it once the owner finds it right', async () => {
    const { id } = await beginWith(store, 'Anja');
    const helped = viewerOf(store, id, { helpedBy: 'Anne' });
    await addAlters(helped, around, { actId: act(), text: 'Kees', prompt: null });
    expect((await readCircle(helped))?.lastAct).toMatchObject({ kind: 'alters-added', helpedBy: 'Anne' });
    expect((await circleOf(helped)).helperName).toBeNull();
    await confirmCircle(helped, around, { actId: act() });
    expect((await circleOf(helped)).helperName).toBe('Anne');
    const alone = viewerOf(store, id);
    await addAlters(alone, around, { actId: act(), text: 'Mo', prompt: null });
    expect((await readCircle(alone))?.lastAct?.helpedBy).toBeNull();
  });

  test('what a name is can be said, is said once, and is taken back whole', async () => {
    const viewer = await beginWith(store, 'Sjors');
    const sjors = await named(viewer, 'Sjors');
    const said = { actId: act(), alterId: sjors.id, kind: 'pet', status: 'past', seen: { kind: 'person', status: 'present' } };
    await sayWhatItIs(viewer, around, said);
    expect(await sayWhatItIs(viewer, around, said)).toMatchObject({ ok: true, value: { how: 'repeated' } });
    expect(await named(viewer, 'Sjors')).toMatchObject({ kind: 'pet', status: 'past' });
    const undoes = (await readCircle(viewer))?.lastAct?.id ?? '';
    await undoAct(viewer, around, { actId: act(), undoes, anyway: false });
    expect(await named(viewer, 'Sjors')).toMatchObject({ kind: 'person', status: 'present' });
  });

  test('a word that is no kind says nothing, and somebody who is not there is unknown', async () => {
    const viewer = await beginWith(store, 'Sjors');
    const { id } = await named(viewer, 'Sjors');
    const nothing = { actId: act(), alterId: id, kind: 'spaceship', status: null, seen: null };
    expect(await sayWhatItIs(viewer, around, nothing)).toMatchObject({ ok: true, value: { how: 'nothing' } });
    const nobody = { ...nothing, alterId: randomUUID() };
    expect(await sayWhatItIs(viewer, around, nobody)).toEqual({ ok: false, refusal: 'no-such-alter' });
  });

  test('an old screen does not overwrite what was said on another; what it did not change is left alone', async () => {
    const viewer = await beginWith(store, 'Sjors');
    const { id } = await named(viewer, 'Sjors');
    const seen = { kind: 'person', status: 'present' };
    await sayWhatItIs(viewer, around, { actId: act(), alterId: id, kind: 'pet', status: 'present', seen });
    const old = { actId: act(), alterId: id, kind: 'place', status: 'present', seen };
    expect(await sayWhatItIs(viewer, around, old)).toEqual({ ok: false, refusal: 'changed-meanwhile' });
    expect(await named(viewer, 'Sjors')).toMatchObject({ kind: 'pet', status: 'present' });
    const now = { ...old, actId: act(), seen: { kind: 'pet', status: 'present' } };
    expect((await sayWhatItIs(viewer, around, now)).ok).toBe(true);
  });

  test('of two screens that place the same name elsewhere the later one is told, and places the others', async () => {
    const viewer = await beginWith(store, 'Anja, Kees');
    const [anja, kees] = [(await named(viewer, 'Anja')).id, (await named(viewer, 'Kees')).id];
    const unplaced = { ring: null, sector: null };
    const seen = new Map([
      [1, unplaced],
      [2, unplaced],
    ]);
    const answer = (question: string, on: string[]) =>
      placeAlters(viewer, around, { actId: act(), question, ticks: { on, off: [] }, seen, form: '' });
    expect(await answer('friends', [anja])).toMatchObject({ ok: true, value: { left: [] } });
    expect(await answer('intimates', [anja, kees])).toMatchObject({ ok: true, value: { left: [{ id: anja }] } });
    expect([(await named(viewer, 'Anja')).ring, (await named(viewer, 'Kees')).ring]).toEqual([2, 1]);
  });
});
