import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readSetAside } from '../../src/database/set-aside.ts';
import { viewerOf } from '../../src/database/viewer.ts';
import { answerOf } from '../../src/domain/insight/ask-of-names.ts';
import { answerForNames } from '../../src/usecases/answer-for-names.ts';
import { setAside, showAgain, whatIsSetAside } from '../../src/usecases/set-aside.ts';
import { undoAct } from '../../src/usecases/undo-act.ts';
import { aroundNow, beginWith, circleOf, named, withoutVersions } from '../support/circle.ts';
import { onEveryEngine, type TestStore } from '../support/store.ts';

const gap = { about: 'gap', kind: 'transport', alter: null } as const;
const ask = { about: 'gives', kind: 'transport' } as const;
const later = (days: number) => ({ ...aroundNow, now: () => new Date(Date.now() + days * 86_400_000) });

onEveryEngine('what is not shown any more, and answers for several names', (open) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.remove());

  it('is set aside once however often it is said, and shown again when asked', async () => {
    const viewer = await beginWith(store, 'Anja, Wim');
    await setAside(viewer, aroundNow, { subject: gap, forGood: true });
    await setAside(viewer, aroundNow, { subject: gap, forGood: true });
    const [only, ...others] = await whatIsSetAside(viewer, aroundNow);
    expect([only?.subject, only?.until, others]).toEqual([gap, null, []]);
    await showAgain(viewer, aroundNow, only?.id ?? '');
    expect(await whatIsSetAside(viewer, aroundNow)).toEqual([]);
  });

  it('comes back after a month when it was only not now, and not when it was for good', async () => {
    const viewer = await beginWith(store, 'Anja');
    const alter = (await named(viewer, 'Anja')).id;
    await setAside(viewer, aroundNow, { subject: gap, forGood: false });
    await setAside(viewer, aroundNow, { subject: { about: 'unasked', kind: null, alter }, forGood: true });
    expect(await whatIsSetAside(viewer, later(29))).toHaveLength(2);
    expect((await whatIsSetAside(viewer, later(31))).map(({ subject }) => subject.about)).toEqual(['unasked']);
  });

  it('is nobody else’s to see, to set or to take back', async () => {
    const [viewer, other] = [await beginWith(store, 'Anja'), await beginWith(store, 'Kees')];
    const alter = (await named(viewer, 'Anja')).id;
    await setAside(viewer, aroundNow, { subject: gap, forGood: true });
    const refused = await setAside(other, aroundNow, { subject: { about: 'unasked', kind: null, alter }, forGood: true });
    expect(refused).toEqual({ ok: false, refusal: 'no-such-alter' });
    expect(await whatIsSetAside(other, aroundNow)).toEqual([]);
    await showAgain(other, aroundNow, (await whatIsSetAside(viewer, aroundNow))[0]?.id ?? '');
    expect(await whatIsSetAside(viewer, aroundNow)).toHaveLength(1);
    expect(await viewerOf(store, randomUUID()).do(readSetAside)).toEqual([]);
  });

  it('keeps the answers of one screen once, and undo takes exactly those back', async () => {
    const viewer = await beginWith(store, 'Anja, Wim, Kees');
    const [anja, wim, kees] = (await circleOf(viewer)).alters.map(({ id }) => id);
    const before = await circleOf(viewer);
    const ticked = { was: [], unknown: [anja ?? '', wim ?? '', kees ?? ''], now: [wim ?? ''], othersNo: true };
    const input = { actId: randomUUID(), ask, ticked };
    const both = await Promise.all([answerForNames(viewer, aroundNow, input), answerForNames(viewer, aroundNow, input)]);
    expect(both.map((one) => one.ok && one.value.how).sort()).toEqual(['done', 'repeated']);
    expect((await circleOf(viewer)).alters.map((alter) => answerOf(ask, alter))).toEqual([false, true, false]);
    const [done] = both;
    const undoes = done?.ok ? done.value.actId : '';
    await undoAct(viewer, aroundNow, { actId: randomUUID(), undoes, anyway: false });
    expect(withoutVersions(await circleOf(viewer))).toEqual(withoutVersions(before));
  });

  it('passes over whoever is not in this circle, and says nothing of them', async () => {
    const [viewer, other] = [await beginWith(store, 'Anja'), await beginWith(store, 'Kees')];
    const kees = (await named(other, 'Kees')).id;
    const many = Array.from({ length: 600 }, () => randomUUID());
    const ticked = { was: many, unknown: [kees], now: [kees, kees, ...many], othersNo: true };
    const done = await answerForNames(viewer, aroundNow, { actId: randomUUID(), ask, ticked });
    expect(done.ok && done.value.how).toBe('nothing');
    expect((await named(other, 'Kees')).support).toEqual([]);
  });

  it('loses neither of two screens, and asks when they say something else of the same name', async () => {
    const viewer = await beginWith(store, 'Anja, Wim');
    const ids = (await circleOf(viewer)).alters.map(({ id }) => id);
    const say = (now: readonly string[], othersNo: boolean) =>
      answerForNames(viewer, aroundNow, { actId: randomUUID(), ask, ticked: { was: [], unknown: ids, now, othersNo } });
    const [anja = '', wim = ''] = ids;
    await Promise.all([say([anja], false), say([wim], false)]);
    expect((await circleOf(viewer)).alters.map((alter) => answerOf(ask, alter))).toEqual([true, true]);
    expect(await say([], true)).toEqual({ ok: false, refusal: 'changed-meanwhile' });
    expect((await circleOf(viewer)).alters.map((alter) => answerOf(ask, alter))).toEqual([true, true]);
  });
});
