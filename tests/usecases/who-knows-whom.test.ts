import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Viewer } from '../../src/database/viewer.ts';
import { canBeAsked, knowing, nextToAsk, notSaidOf } from '../../src/domain/circle/who-knows-whom.ts';
import { knownDensity } from '../../src/domain/insight/known-density.ts';
import { knownPairs } from '../../src/domain/insight/known-pairs.ts';
import { addAlters } from '../../src/usecases/add-alters.ts';
import { readCircle } from '../../src/usecases/read-circle.ts';
import { removeAlter } from '../../src/usecases/remove-alter.ts';
import { sayWhoKnows } from '../../src/usecases/say-who-knows.ts';
import { takeInCircle } from '../../src/usecases/take-in-circle.ts';
import { undoAct } from '../../src/usecases/undo-act.ts';
import { anyCircle } from '../support/arbitrary-circle.ts';
import { aroundNow as around, beginWith, circleOf, named, withoutVersions } from '../support/circle.ts';
import { onEveryEngine, type TestStore } from '../support/store.ts';

onEveryEngine('who knows whom', (open) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.remove());

  const idsOf = async (viewer: Viewer, names: readonly string[]) =>
    Promise.all(names.map(async (name) => (await named(viewer, name)).id));
  const others = async (viewer: Viewer, id: string) =>
    (await circleOf(viewer)).alters.flatMap((each) => (each.id === id ? [] : [each.id]));
  const say = async (viewer: Viewer, name: string, on: readonly string[], off: readonly string[] = []) => {
    const { id } = await named(viewer, name);
    const ticks = { on: await idsOf(viewer, on), off: await idsOf(viewer, off) };
    return sayWhoKnows(viewer, around, { actId: randomUUID(), alterId: id, ticks, shown: await others(viewer, id) });
  };
  const between = async (viewer: Viewer, one: string, other: string) =>
    knowing(await circleOf(viewer), await named(viewer, one), await named(viewer, other));
  const undoLast = async (viewer: Viewer) =>
    undoAct(viewer, around, { actId: randomUUID(), undoes: (await readCircle(viewer))?.lastAct?.id ?? '', anyway: false });

  test('who is ticked is known, who is not is not, and of whom nobody was asked nothing is said', async () => {
    const viewer = await beginWith(store, 'Truus, Kees, Mo, Anja');
    await say(viewer, 'Truus', ['Kees']);
    expect(await between(viewer, 'Truus', 'Kees')).toBe(true);
    expect(await between(viewer, 'Mo', 'Truus')).toBe(false);
    expect(await between(viewer, 'Mo', 'Anja')).toBeNull();
    expect(knownPairs(await circleOf(viewer))).toEqual({ size: 4, knowEachOther: 1, doNot: 2 });
    expect(knownDensity(knownPairs(await circleOf(viewer)))).toEqual({ value: 1 / 3, n: 3, unknown: 3 });
  });

  test('somebody who comes later was not asked about', async () => {
    const viewer = await beginWith(store, 'Truus, Kees');
    await say(viewer, 'Truus', []);
    await addAlters(viewer, around, { actId: randomUUID(), text: 'Mo', prompt: null });
    expect(await between(viewer, 'Truus', 'Mo')).toBeNull();
    expect(await between(viewer, 'Truus', 'Kees')).toBe(false);
    const circle = await circleOf(viewer);
    expect(notSaidOf(circle, await named(viewer, 'Truus')).map(({ name }) => name)).toEqual(['Mo']);
    expect(nextToAsk(circle)?.name).toBe('Truus');
    expect(nextToAsk(circle, await named(viewer, 'Truus'))?.name).toBe('Kees');
  });

  test('two screens filled in at once do not lose each other’s ticks', async () => {
    const viewer = await beginWith(store, 'Truus, Kees, Mo, Anja');
    await Promise.all([say(viewer, 'Truus', ['Kees']), say(viewer, 'Truus', ['Mo']), say(viewer, 'Kees', ['Truus', 'Anja'])]);
    expect((await circleOf(viewer)).ties).toHaveLength(3);
    await say(viewer, 'Mo', [], ['Truus']);
    expect(await between(viewer, 'Truus', 'Mo')).toBe(false);
    expect(await between(viewer, 'Truus', 'Kees')).toBe(true);
  });

  test('a form sent twice is one act, and what is so already is none', async () => {
    const viewer = await beginWith(store, 'Truus, Kees');
    const [alterId = '', kees = ''] = await idsOf(viewer, ['Truus', 'Kees']);
    const input = { actId: randomUUID(), alterId, ticks: { on: [kees], off: [] }, shown: [kees] };
    const both = await Promise.all([sayWhoKnows(viewer, around, input), sayWhoKnows(viewer, around, input)]);
    expect(both.map((each) => each.ok && each.value.how).sort()).toEqual(['done', 'repeated']);
    expect(await sayWhoKnows(viewer, around, { ...input, actId: randomUUID() })).toMatchObject({ value: { how: 'nothing' } });
  });

  test('nobody can be made to know themselves, or somebody who is not there', async () => {
    const viewer = await beginWith(store, 'Truus, Kees');
    const stranger = await named(await beginWith(store, 'Vreemde'), 'Vreemde');
    const [alterId = ''] = await idsOf(viewer, ['Truus']);
    const ids = [alterId, stranger.id, randomUUID()];
    const input = { actId: randomUUID(), alterId, ticks: { on: ids, off: ids }, shown: ids };
    expect(await sayWhoKnows(viewer, around, input)).toMatchObject({ ok: true, value: { how: 'nothing' } });
    const unknown = { ...input, alterId: stranger.id };
    expect(await sayWhoKnows(viewer, around, unknown)).toEqual({ ok: false, refusal: 'no-such-alter' });
  });

  test('undo takes back what one form said, and leaves what another said since', async () => {
    const viewer = await beginWith(store, 'Truus, Kees, Mo');
    await say(viewer, 'Truus', ['Kees']);
    const first = (await readCircle(viewer))?.lastAct?.id ?? '';
    await say(viewer, 'Mo', ['Kees']);
    expect(await undoAct(viewer, around, { actId: randomUUID(), undoes: first, anyway: false })).toMatchObject({ ok: true });
    expect(await between(viewer, 'Truus', 'Kees')).toBeNull();
    expect(await between(viewer, 'Mo', 'Kees')).toBe(true);
    expect(await between(viewer, 'Mo', 'Truus')).toBe(false);
    expect(await undoLast(viewer)).toMatchObject({ ok: true });
    expect(await between(viewer, 'Truus', 'Kees')).toBe(true);
  });

  test('somebody who was taken away and is put back knows the same people', async () => {
    const viewer = await beginWith(store, 'Truus, Kees, Mo');
    await say(viewer, 'Truus', ['Kees']);
    const before = withoutVersions(await circleOf(viewer));
    await removeAlter(viewer, around, { actId: randomUUID(), alterId: (await named(viewer, 'Kees')).id });
    expect(knownPairs(await circleOf(viewer))).toEqual({ size: 2, knowEachOther: 0, doNot: 1 });
    await undoLast(viewer);
    expect(withoutVersions(await circleOf(viewer))).toEqual(before);
  });

  test('a circle that is taken in says the same of who knows whom', async () => {
    await fc.assert(
      fc.asyncProperty(anyCircle, async (circle) => {
        const viewer = await beginWith(store, 'Truus');
        await removeAlter(viewer, around, { actId: randomUUID(), alterId: (await named(viewer, 'Truus')).id });
        await takeInCircle(viewer, around, { actId: randomUUID(), circle });
        const kept = await circleOf(viewer);
        expect(knownPairs(kept)).toEqual(knownPairs(circle));
        expect(kept.alters.map((each) => notSaidOf(kept, each).length)).toEqual(
          circle.alters.map((each) => notSaidOf(circle, each).length),
        );
        const asked = circle.alters.filter(canBeAsked);
        const pairs = asked.flatMap((one) => asked.map((other) => (one === other ? true : knowing(circle, one, other))));
        expect(circle.alters.filter((each) => canBeAsked(each) && notSaidOf(circle, each).length > 0).length > 0).toBe(
          pairs.includes(null),
        );
      }),
      { numRuns: 25 },
    );
  });
});
