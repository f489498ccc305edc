import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Viewer } from '../../src/database/viewer.ts';
import { alterKinds, alterStatuses } from '../../src/domain/circle/circle.ts';
import { type QuestionKey, questionOf, questions } from '../../src/domain/person/questions.ts';
import type { Said } from '../../src/domain/person/say-about.ts';
import { stampOf } from '../../src/domain/person/stamp.ts';
import { removeAlter } from '../../src/usecases/remove-alter.ts';
import { sayAbout } from '../../src/usecases/say-about.ts';
import { undoAct } from '../../src/usecases/undo-act.ts';
import { aroundNow as around, beginWith, circleOf, named, withoutVersions } from '../support/circle.ts';
import { onEveryEngine, type TestStore } from '../support/store.ts';

/** An answer to every question, and another one. */
const answers: Readonly<Record<QuestionKey, readonly [string, string]>> = {
  name: ['Anja', 'A.'],
  role: ['zus', 'buurvrouw'],
  kind: ['group', 'pet'],
  status: ['past', 'deceased'],
  part: ['degene die me aan het lachen maakt', 'luistert'],
  birthday: ['04-03', '02-29'],
  importance: ['3', '1'],
  affection: ['5', '1'],
  connection: ['4', '2'],
  preference: ['3', '1'],
  practical: ['1', '5'],
  faceToFace: ['weekly', 'rarely-or-never'],
  call: ['daily', 'monthly'],
  message: ['less-than-monthly', 'daily'],
  online: ['rarely-or-never', 'weekly'],
  initiative: ['mutual', 'none'],
  distance: ['walking', 'online'],
  since: ['1987', '2001'],
  origin: ['van de straat', 'koor\nen kerk'],
  formality: ['volunteer', 'professional'],
  paid: ['no', 'yes'],
  wantsToHelp: ['yes', 'no'],
  child: ['yes', 'no'],
  wish: ['more-often', 'end'],
  fun: ['naar de markt', 'kaarten'],
  boundaries: ['niet na negen uur', 'niet op zondag'],
  valence: ['supportive', 'unsafe'],
  note: ['voor mij', 'nog iets'],
};
const keys = Object.entries(answers);

/** An answer from a form that was drawn from what stands there now. */
async function fromNow(viewer: Viewer, name: string, key: string, answer: string): Promise<Said> {
  const now = questionOf(key)?.answerOf(await named(viewer, name)) ?? '';
  return { key, answer, was: stampOf(now) };
}

const say = (viewer: Viewer, alterId: string, said: readonly Said[], actId: string = randomUUID(), unlocked = true) =>
  sayAbout(viewer, around, { actId, alterId, chapter: 'contact', said, unlocked });

async function answerNow(viewer: Viewer, key: string): Promise<string> {
  const [alter] = (await circleOf(viewer)).alters;
  return alter === undefined ? '' : (questionOf(key)?.answerOf(alter) ?? '');
}

onEveryEngine('what is said about somebody', (open) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.remove());

  test('every answer is kept as given, and can be taken back to not known', async () => {
    const viewer = await beginWith(store, 'Truus');
    const { id } = await named(viewer, 'Truus');
    let name = 'Truus';
    for (const [key, [one, other]] of keys) {
      for (const answer of [one, other]) {
        const said = await say(viewer, id, [await fromNow(viewer, name, key, answer)]);
        expect(said, `${key} ${answer}`).toMatchObject({ ok: true, value: { how: 'done' } });
        if (key === 'name') name = answer;
        expect(await answerNow(viewer, key), key).toBe(answer);
      }
      if (['name', 'kind', 'status'].includes(key)) continue;
      expect((await say(viewer, id, [await fromNow(viewer, name, key, '')])).ok).toBe(true);
      expect(await answerNow(viewer, key), key).toBe('');
    }
    const { about, support, valence, birthday } = await named(viewer, name);
    expect([about.paid, about.since, about.importance, support, valence, birthday]).toEqual([null, null, null, [], null, null]);
  });

  test('not known, no and yes are three things, for each kind of support and each side of it', async () => {
    const viewer = await beginWith(store, 'Truus');
    const { id } = await named(viewer, 'Truus');
    for (const kind of ['transport', 'samen zingen', 'Eén, “twee” & <b>'])
      for (const side of ['gives', 'receives', 'wanted', 'asked'])
        for (const answer of ['no', 'yes', ''])
          expect((await say(viewer, id, [await fromNow(viewer, 'Truus', `${side} ${kind}`, answer)])).ok).toBe(true);
    expect((await named(viewer, 'Truus')).support).toEqual([]);
    const said = [await fromNow(viewer, 'Truus', 'gives transport', 'no'), await fromNow(viewer, 'Truus', 'asked care', 'yes')];
    await say(viewer, id, said);
    expect((await named(viewer, 'Truus')).support).toEqual([
      { kind: 'transport', gives: false, receives: null, wanted: null, asked: null },
      { kind: 'care', gives: null, receives: null, wanted: null, asked: true },
    ]);
  });

  test.each([
    ['since', 'vroeger', 'no-such-year'],
    ['since', '3024', 'no-such-year'],
    ['since', '0', 'no-such-year'],
    ['birthday', '02-30', 'no-such-day'],
    ['birthday', '13-01', 'no-such-day'],
    ['birthday', '04-', 'no-such-day'],
    ['importance', '4', 'no-such-choice'],
    ['importance', '0', 'no-such-choice'],
    ['wish', 'KEEP', 'no-such-choice'],
    ['paid', 'maybe', 'no-such-choice'],
    ['kind', 'robot', 'no-such-choice'],
    ['name', ' \u200B ', 'name-empty'],
    ['name', 'a'.repeat(61), 'name-too-long'],
    ['role', 'a'.repeat(61), 'role-too-long'],
    ['note', 'a'.repeat(2001), 'words-too-long'],
    ['gives transport', 'perhaps', 'no-such-choice'],
    [`gives ${'a'.repeat(61)}`, 'yes', 'name-too-long'],
    ['gives  twee  spaties', 'yes', 'name-too-long'],
    ['nothing', 'x', 'no-such-choice'],
    ['__proto__', 'x', 'no-such-choice'],
  ])('an answer that cannot be is refused, and nothing is kept: %s', async (key, answer, why) => {
    const viewer = await beginWith(store, 'Truus');
    const { id } = await named(viewer, 'Truus');
    const before = await circleOf(viewer);
    const other = await fromNow(viewer, 'Truus', 'wish', 'less');
    expect(await say(viewer, id, [other, { key, answer, was: '' }])).toEqual({ ok: false, refusal: { why, key } });
    expect(await circleOf(viewer)).toEqual(before);
  });

  test('what another screen said meanwhile is not overwritten, and what it said about something else goes together', async () => {
    const viewer = await beginWith(store, 'Truus');
    const { id } = await named(viewer, 'Truus');
    const drawn = async (key: string, answer: string) => fromNow(viewer, 'Truus', key, answer);
    const [mineWish, mineFun, mineSame] = [await drawn('wish', 'less'), await drawn('fun', ''), await drawn('distance', 'far')];
    const theirs = [await drawn('wish', 'closer'), await drawn('fun', 'kaarten'), await drawn('distance', 'far')];
    expect((await say(viewer, id, theirs)).ok).toBe(true);
    const late = await say(viewer, id, [mineWish, mineFun, mineSame]);
    expect(late).toEqual({ ok: false, refusal: { why: 'changed-meanwhile', keys: ['wish'] } });
    expect(await answerNow(viewer, 'wish')).toBe('closer');
    expect(await say(viewer, id, [mineFun, mineSame])).toMatchObject({ ok: true, value: { how: 'nothing' } });
    expect(await answerNow(viewer, 'fun')).toBe('kaarten');
    expect((await say(viewer, id, [await drawn('wish', 'less')])).ok).toBe(true);
    expect(await answerNow(viewer, 'wish')).toBe('less');
  });

  test('the same form twice, at once or later, is one act', async () => {
    const viewer = await beginWith(store, 'Truus');
    const { id } = await named(viewer, 'Truus');
    const [said, actId] = [[await fromNow(viewer, 'Truus', 'gives samen zingen', 'yes')], randomUUID()];
    const both = await Promise.all([say(viewer, id, said, actId), say(viewer, id, said, actId)]);
    expect(both.map((one) => (one.ok ? one.value.how : one.refusal)).sort()).toEqual(['done', 'repeated']);
    expect(await say(viewer, id, said, actId)).toMatchObject({ ok: true, value: { how: 'repeated' } });
    const acts = await viewer.do((db) => db.selectFrom('act').select('kind').where('kind', '=', 'said-contact').execute());
    expect(acts).toHaveLength(1);
  });

  test('what is private is refused while it is locked, whatever form it comes with', async () => {
    const viewer = await beginWith(store, 'Truus');
    const { id } = await named(viewer, 'Truus');
    for (const key of ['boundaries', 'valence', 'note']) {
      const said = [await fromNow(viewer, 'Truus', 'wish', 'less'), await fromNow(viewer, 'Truus', key, 'unsafe')];
      expect(await say(viewer, id, said, randomUUID(), false)).toEqual({ ok: false, refusal: { why: 'locked' } });
    }
    expect(await answerNow(viewer, 'wish')).toBe('');
  });

  test('about somebody who was taken away, and about somebody else’s people, nothing can be said', async () => {
    const [viewer, stranger] = [await beginWith(store, 'Truus'), await beginWith(store, 'Kees')];
    const { id } = await named(viewer, 'Truus');
    const said = [await fromNow(viewer, 'Truus', 'wish', 'less')];
    const refusal = { ok: false, refusal: { why: 'no-such-alter' } };
    expect(await say(stranger, id, said)).toEqual(refusal);
    await removeAlter(viewer, around, { actId: randomUUID(), alterId: id });
    expect(await say(viewer, id, said)).toEqual(refusal);
  });

  test('taking back one thing that was said leaves alone what was said before and since, in any order', async () => {
    const said = fc.uniqueArray(fc.constantFrom(...Object.keys(questions).filter((key) => key !== 'name')), {
      minLength: 2,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(said, fc.infiniteStream(fc.nat()), async (chosen, chance) => {
        const viewer = await beginWith(store, 'Truus');
        const before = await circleOf(viewer);
        const acts: { readonly key: string; readonly id: string }[] = [];
        for (const key of chosen) {
          const [, [answer = ''] = []] = keys.find(([each]) => each === key) ?? [];
          const done = await say(viewer, before.alters[0]?.id ?? '', [await fromNow(viewer, 'Truus', key, answer)]);
          if (done.ok) acts.push({ key, id: done.value.actId });
        }
        expect(acts).toHaveLength(chosen.length);
        while (acts.length > 0) {
          const [act] = acts.splice((chance.next().value ?? 0) % acts.length, 1);
          const undone = await undoAct(viewer, around, { actId: randomUUID(), undoes: act?.id ?? '', anyway: false });
          expect(undone.ok).toBe(true);
          for (const left of acts)
            expect(await answerNow(viewer, left.key)).toBe(keys.find(([each]) => each === left.key)?.[1][0]);
        }
        expect(withoutVersions(await circleOf(viewer))).toEqual(withoutVersions(before));
      }),
      { numRuns: 15 },
    );
  });

  test('whatever is said in whatever order, taking everything back gives what was there', async () => {
    const step = fc.record({
      at: fc.nat(keys.length - 1),
      other: fc.boolean(),
      kind: fc.constantFrom('', 'gives care', 'asked x'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const viewer = await beginWith(store, 'Truus');
        const before = await circleOf(viewer);
        const acts: string[] = [];
        for (const { at, other, kind } of steps) {
          const [alter] = (await circleOf(viewer)).alters;
          const [plain = 'wish', [one = '', two = ''] = []] = keys[at] ?? [];
          const [key, answer] = kind === '' ? [plain, other ? one : two] : [kind, other ? 'yes' : 'no'];
          const done = await say(viewer, alter?.id ?? '', [await fromNow(viewer, alter?.name ?? '', key, answer)]);
          if (!done.ok) throw new Error(JSON.stringify(done.refusal));
          if (done.value.how === 'done') acts.push(done.value.actId);
        }
        for (const undoes of acts.reverse())
          expect((await undoAct(viewer, around, { actId: randomUUID(), undoes, anyway: false })).ok).toBe(true);
        expect(withoutVersions(await circleOf(viewer))).toEqual(withoutVersions(before));
      }),
      { numRuns: 15 },
    );
  });

  test('every kind and every standing can be said of somebody', async () => {
    const viewer = await beginWith(store, 'Truus');
    const { id } = await named(viewer, 'Truus');
    for (const [key, all] of [
      ['kind', alterKinds],
      ['status', alterStatuses],
    ] as const)
      for (const answer of [...all].reverse()) {
        await say(viewer, id, [await fromNow(viewer, 'Truus', key, answer)]);
        expect(await answerNow(viewer, key)).toBe(answer);
      }
  });
});
