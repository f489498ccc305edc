import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Viewer, viewerOf } from '../../src/database/viewer.ts';
import { snow } from '../../src/domain/circle/built-in-templates.ts';
import { frozenCircle } from '../../src/domain/circle/snapshot.ts';
import { addAlters } from '../../src/usecases/add-alters.ts';
import { chooseTemplate } from '../../src/usecases/choose-template.ts';
import { describeSnapshot } from '../../src/usecases/describe-snapshot.ts';
import { eraseFromSnapshot } from '../../src/usecases/erase-from-snapshot.ts';
import { freezeSnapshot } from '../../src/usecases/freeze-snapshot.ts';
import { readCircle } from '../../src/usecases/read-circle.ts';
import { readMoment, readMoments } from '../../src/usecases/read-snapshots.ts';
import { removeAlter } from '../../src/usecases/remove-alter.ts';
import { removeSnapshot, takeBackSnapshot } from '../../src/usecases/remove-snapshot.ts';
import { sayWhyGone } from '../../src/usecases/say-why-gone.ts';
import { takeInCircle } from '../../src/usecases/take-in-circle.ts';
import { undoAct } from '../../src/usecases/undo-act.ts';
import { anyCircle } from '../support/arbitrary-circle.ts';
import { aroundNow as around, beginWith, circleOf, named } from '../support/circle.ts';
import { onEveryEngine, type TestStore } from '../support/store.ts';

const form = () => ({ actId: randomUUID(), name: '', drawn: 'self', helpedBy: '' });

async function freeze(viewer: Viewer, more: Partial<ReturnType<typeof form>> = {}): Promise<string> {
  const frozen = await freezeSnapshot(viewer, around, { ...form(), ...more });
  if (!frozen.ok) throw new Error(frozen.refusal);
  return frozen.value.id;
}

const snapshotOf = async (viewer: Viewer, id: string) => {
  const snapshot = (await readMoment(viewer, id))?.snapshot;
  if (!snapshot) throw new Error('There is no such moment.');
  return snapshot;
};
const namesIn = async (viewer: Viewer, id: string) => (await snapshotOf(viewer, id)).circle.alters.map(({ name }) => name);
const momentsOf = async (viewer: Viewer) => {
  const moments = await readMoments(viewer);
  if (moments === null) throw new Error('There is no circle.');
  return moments;
};

onEveryEngine('frozen moments', (open) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.remove());

  test('keep any circle as it was: people, ties, template and all that was said', async () => {
    await fc.assert(
      fc.asyncProperty(anyCircle, async (circle) => {
        fc.pre(circle.alters.length > 0);
        const viewer = await beginWith(store, 'Niemand');
        await removeAlter(viewer, around, { actId: randomUUID(), alterId: (await named(viewer, 'Niemand')).id });
        const taken = await takeInCircle(viewer, around, { actId: randomUUID(), circle });
        if (!taken.ok) throw new Error(taken.refusal);
        const now = await circleOf(viewer);
        const frozen = await snapshotOf(viewer, await freeze(viewer));
        const { ego, ...rest } = frozenCircle(now);
        const { ego: kept, ...was } = frozen.circle;
        expect(was).toEqual(rest);
        expect(kept.name).toBe(ego.name);
        expect(await circleOf(viewer)).toEqual(now);
      }),
      { numRuns: 12 },
    );
  });

  test('stay as they were while the circle goes on', async () => {
    const viewer = await beginWith(store, 'Wim, Anja');
    const id = await freeze(viewer, { name: 'Voor de zomer' });
    await addAlters(viewer, around, { actId: randomUUID(), text: 'Mo', prompt: null });
    await removeAlter(viewer, around, { actId: randomUUID(), alterId: (await named(viewer, 'Wim')).id });
    await chooseTemplate(viewer, around, { actId: randomUUID(), template: snow, version: (await circleOf(viewer)).version });
    const { circle, name, drawn } = await snapshotOf(viewer, id);
    expect(circle.alters.map((alter) => alter.name)).toEqual(['Wim', 'Anja']);
    expect([circle.template.id, name, drawn]).toEqual(['lensink-4x4', 'Voor de zomer', 'self']);
  });

  test('a double click freezes once; another form on the same day freezes again', async () => {
    const viewer = await beginWith(store, 'Wim');
    const once = form();
    const ids = [await freeze(viewer, once), await freeze(viewer, once), await freeze(viewer)];
    expect(new Set(ids).size).toBe(2);
    const both = await Promise.all([freezeSnapshot(viewer, around, once), freezeSnapshot(viewer, around, once)]);
    expect(both).toEqual([
      { ok: true, value: { id: ids[0] } },
      { ok: true, value: { id: ids[0] } },
    ]);
    expect((await momentsOf(viewer)).kept).toHaveLength(2);
  });

  test('say who helped: at a sitting who sits there, whatever was typed', async () => {
    const alone = await beginWith(store, 'Wim');
    const typed = await snapshotOf(alone, await freeze(alone, { drawn: 'paper', helpedBy: 'Ilse' }));
    expect([typed.drawn, typed.helpedBy]).toEqual(['paper', 'Ilse']);
    const beside = viewerOf(store, alone.id, { helpedBy: 'Anne' });
    const together = await snapshotOf(beside, await freeze(beside, { drawn: 'self', helpedBy: 'Ilse' }));
    expect([together.drawn, together.helpedBy]).toEqual(['together', 'Anne']);
  });

  test('are refused in a circle without anybody, and with too long a name', async () => {
    const viewer = await beginWith(store, 'Wim');
    expect(await freezeSnapshot(viewer, around, { ...form(), name: 'x'.repeat(61) })).toMatchObject({ refusal: 'name-too-long' });
    await removeAlter(viewer, around, { actId: randomUUID(), alterId: (await named(viewer, 'Wim')).id });
    expect(await freezeSnapshot(viewer, around, form())).toMatchObject({ refusal: 'nobody-yet' });
  });

  test('removed, can be taken back whole', async () => {
    const viewer = await beginWith(store, 'Wim, Anja');
    const id = await freeze(viewer);
    const before = await snapshotOf(viewer, id);
    expect(await removeSnapshot(viewer, around, id)).toEqual({ ok: true, value: 'done' });
    expect(await removeSnapshot(viewer, around, id)).toEqual({ ok: true, value: 'nothing' });
    expect((await readMoment(viewer, id))?.snapshot).toBeNull();
    const { kept, removed } = await momentsOf(viewer);
    expect([kept.length, removed.length]).toEqual([0, 1]);
    await takeBackSnapshot(viewer, around, id);
    expect(await snapshotOf(viewer, id)).toEqual(before);
  });

  test('somebody erased from one is gone from it with their ties, and it says only that one was erased', async () => {
    const viewer = await beginWith(store, 'Wim, Anja, Mo');
    const [wim, anja] = [await named(viewer, 'Wim'), await named(viewer, 'Anja')];
    const [a = '', b = ''] = [wim.id, anja.id].sort();
    const circle = await circleOf(viewer);
    await viewer.do(async (db) => {
      const tie = { alter_a: a, alter_b: b, circle_id: circle.id, owner_id: viewer.id, attributes: '{}' };
      await db.insertInto('alter_tie').values(tie).execute();
    });
    const [one, other] = [await freeze(viewer), await freeze(viewer)];
    expect((await snapshotOf(viewer, one)).circle.ties).toHaveLength(1);
    await eraseFromSnapshot(viewer, around, { id: one, alterId: wim.id, everywhere: false });
    expect(await eraseFromSnapshot(viewer, around, { id: one, alterId: wim.id, everywhere: false })).toMatchObject({
      value: 'nothing',
    });
    const left = await snapshotOf(viewer, one);
    expect([left.erased, left.circle.ties, left.circle.alters.map(({ name }) => name)]).toEqual([1, [], ['Anja', 'Mo']]);
    expect(JSON.stringify(left)).not.toContain('Wim');
    expect(await namesIn(viewer, other)).toContain('Wim');
    expect((await circleOf(viewer)).alters).toHaveLength(3);
  });

  test('somebody erased everywhere is in none, not in removed ones either, and why they left is forgotten', async () => {
    const viewer = await beginWith(store, 'Wim, Anja');
    const wim = await named(viewer, 'Wim');
    const [one, other] = [await freeze(viewer), await freeze(viewer)];
    await sayWhyGone(viewer, around, { id: one, alterId: wim.id, reason: 'moved', words: 'naar Emmen' });
    await removeSnapshot(viewer, around, other);
    await eraseFromSnapshot(viewer, around, { id: one, alterId: wim.id, everywhere: true });
    await takeBackSnapshot(viewer, around, other);
    expect([await namesIn(viewer, one), await namesIn(viewer, other)]).toEqual([['Anja'], ['Anja']]);
    expect((await readMoment(viewer, one))?.departures).toEqual([]);
  });

  test('know somebody again who was taken away and put back', async () => {
    const viewer = await beginWith(store, 'Wim');
    const id = await freeze(viewer);
    const wim = await named(viewer, 'Wim');
    await removeAlter(viewer, around, { actId: randomUUID(), alterId: wim.id });
    const last = (await readCircle(viewer))?.lastInEffect;
    await undoAct(viewer, around, { actId: randomUUID(), undoes: last?.id ?? '', anyway: false });
    expect((await snapshotOf(viewer, id)).circle.alters[0]?.id).toBe((await named(viewer, 'Wim')).id);
  });

  test('have a name and a story; what another screen wrote meanwhile is not overwritten', async () => {
    const viewer = await beginWith(store, 'Wim');
    const id = await freeze(viewer);
    const { version } = await snapshotOf(viewer, id);
    const said = { id, name: 'Lente', story: 'Eerste regel\r\n\r\n\r\nTweede' };
    expect(await describeSnapshot(viewer, around, { ...said, version })).toMatchObject({ value: 'done' });
    expect((await snapshotOf(viewer, id)).story).toBe('Eerste regel\n\nTweede');
    expect(await describeSnapshot(viewer, around, { ...said, version })).toMatchObject({ value: 'nothing' });
    expect(await describeSnapshot(viewer, around, { ...said, name: 'Herfst', version })).toMatchObject({
      refusal: 'changed-meanwhile',
    });
    expect(await describeSnapshot(viewer, around, { ...said, story: 'x'.repeat(2001), version })).toMatchObject({
      refusal: 'words-too-long',
    });
  });

  test('why somebody left is one answer, in own words if one likes, and only about somebody who was there', async () => {
    const viewer = await beginWith(store, 'Wim');
    const [id, wim] = [await freeze(viewer), await named(viewer, 'Wim')];
    const say = (reason: string, words = '', alterId = wim.id) => sayWhyGone(viewer, around, { id, alterId, reason, words });
    expect(await say('')).toMatchObject({ refusal: 'reason-missing' });
    expect(await say('faded', '', randomUUID())).toMatchObject({ refusal: 'no-such-person' });
    await say('faded');
    await say('', 'Wij groeiden uit elkaar');
    expect((await readMoment(viewer, id))?.departures).toEqual([
      { alterId: wim.id, reason: 'other', words: 'Wij groeiden uit elkaar' },
    ]);
  });

  test('belong to their owner alone', async () => {
    const [viewer, stranger] = [await beginWith(store, 'Wim'), await beginWith(store, 'Mo')];
    const id = await freeze(viewer);
    const wim = await named(viewer, 'Wim');
    expect((await readMoment(stranger, id))?.snapshot).toBeNull();
    const refusals = [
      await removeSnapshot(stranger, around, id),
      await takeBackSnapshot(stranger, around, id),
      await eraseFromSnapshot(stranger, around, { id, alterId: wim.id, everywhere: true }),
      await describeSnapshot(stranger, around, { id, name: 'x', story: '', version: 1 }),
      await sayWhyGone(stranger, around, { id, alterId: wim.id, reason: 'died', words: '' }),
    ];
    for (const refusal of refusals) expect(refusal).toEqual({ ok: false, refusal: 'no-such-snapshot' });
    expect(await namesIn(viewer, id)).toEqual(['Wim']);
  });

  test('each change is written down as a fact without names', async () => {
    const viewer = await beginWith(store, 'Wim');
    const id = await freeze(viewer, { name: 'Lente' });
    await removeSnapshot(viewer, around, id);
    const facts = await viewer.do((db) => db.selectFrom('fact').select(['kind', 'object_id']).orderBy('at').execute());
    expect(facts.filter(({ object_id }) => object_id === id).map(({ kind }) => kind)).toEqual([
      'snapshot-frozen',
      'snapshot-removed',
    ]);
  });
});
