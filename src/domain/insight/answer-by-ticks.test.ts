import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plain } from '../../../tests/support/plain-alter.ts';
import { lensink } from '../circle/built-in-templates.ts';
import type { KeptAlter, KeptCircle } from '../circle/kept-circle.ts';
import { answerByTicks, type Ticked } from './answer-by-ticks.ts';
import { type AskOfNames, answerOf, askedOf, hasNo, withAnswer } from './ask-of-names.ts';

const kept = (id: string, known: Partial<KeptAlter> = {}): KeptAlter => ({
  ...plain,
  ...{ id, name: id, ordinal: 1, prompt: null, sourceId: null, version: 1, tieVersion: 1 },
  ...known,
});
const circleOf = (alters: readonly KeptAlter[]): KeptCircle => ({
  id: 'c',
  template: lensink,
  ego: { id: 'c', name: null, attributes: {} },
  alters,
  ties: [],
  helperName: null,
  confirmedAt: null,
  version: 1,
});
const asks: readonly AskOfNames[] = [
  { about: 'gives', kind: 'transport' },
  { about: 'receives', kind: 'transport' },
  { about: 'asked', kind: 'transport' },
  { about: 'wants-to-help' },
  { about: 'more-often' },
  { about: 'important' },
  { about: 'paid' },
];
const drive: AskOfNames = { about: 'gives', kind: 'transport' };
const answers = (circle: KeptCircle, ask: AskOfNames) => askedOf(ask, circle).map((alter) => answerOf(ask, alter));

/** What a screen made from this circle sends. */
const screenOf = (circle: KeptCircle, ask: AskOfNames, now: readonly string[], othersNo = false): Ticked => ({
  was: askedOf(ask, circle).flatMap((alter) => (answerOf(ask, alter) === true ? [alter.id] : [])),
  unknown: askedOf(ask, circle).flatMap((alter) => (answerOf(ask, alter) === null ? [alter.id] : [])),
  now,
  othersNo,
});

test('a tick is yes, the others stay not known, and only become no when that is said', () => {
  const circle = circleOf([kept('a'), kept('b'), kept('c')]);
  const some = answerByTicks(circle, drive, screenOf(circle, drive, ['b']));
  expect(some.ok && answers(some.value, drive)).toEqual([null, true, null]);
  const all = answerByTicks(circle, drive, screenOf(circle, drive, ['b'], true));
  expect(all.ok && answers(all.value, drive)).toEqual([false, true, false]);
});

test('a tick taken away is not said again, and leaves nothing behind', () => {
  const circle = circleOf([withAnswer(drive, kept('a'), true)]);
  const away = answerByTicks(circle, drive, screenOf(circle, drive, []));
  expect(away.ok && away.value.alters[0]?.support).toEqual([]);
});

test('what another screen said meanwhile of the same name is not written over', () => {
  const drawn = circleOf([kept('a'), kept('b')]);
  const now = circleOf([withAnswer(drive, kept('a'), false), kept('b')]);
  expect(answerByTicks(now, drive, screenOf(drawn, drive, ['a', 'b']))).toEqual({ ok: false, refusal: 'changed-meanwhile' });
  const other = answerByTicks(now, drive, screenOf(drawn, drive, ['b']));
  expect(other.ok && answers(other.value, drive)).toEqual([false, true]);
});

test('a cat is not asked to drive, a place gets nothing, and only people are paid', () => {
  const circle = circleOf([
    kept('cat', { kind: 'pet' }),
    kept('shop', { kind: 'place' }),
    kept('past', { status: 'past' }),
    kept('dead', { status: 'deceased' }),
    kept('perhaps', { status: 'potential' }),
    kept('anja'),
  ]);
  const ids = (ask: AskOfNames) => askedOf(ask, circle).map(({ id }) => id);
  expect(ids(drive)).toEqual(['anja']);
  expect(ids({ about: 'gives', kind: 'walking the dog' })).toEqual(['anja']);
  expect(ids({ about: 'gives', kind: 'companionship' })).toEqual(['cat', 'shop', 'anja']);
  expect(ids({ about: 'receives', kind: 'companionship' })).toEqual(['cat', 'anja']);
  expect(ids({ about: 'paid' })).toEqual(['anja']);
  expect(ids({ about: 'wants-to-help' })).toEqual(['perhaps', 'anja']);
});

const states = fc.array(fc.constantFrom(true, false, null), { minLength: 1, maxLength: 8 });

test('after any screen: ticked is yes, and whoever was left alone says what was said before', () => {
  fc.assert(
    fc.property(fc.constantFrom(...asks), states, fc.array(fc.nat(7)), fc.boolean(), (ask, before, ticks, others) => {
      const alters = before.map((is, at) => {
        const alter = kept(`${at}`);
        return is === null || (is === false && !hasNo(ask)) ? alter : withAnswer(ask, alter, is);
      });
      const circle = circleOf(alters);
      const now = [...new Set(ticks)].filter((at) => at < alters.length).map(String);
      const ticked = screenOf(circle, ask, now, others && hasNo(ask));
      const after = answerByTicks(circle, ask, ticked);
      if (!after.ok) throw new Error(after.refusal);
      for (const [at, alter] of after.value.alters.entries()) {
        const was = answers(circle, ask)[at] ?? null;
        const is = answerOf(ask, alter);
        if (now.includes(alter.id)) expect(is).toBe(true);
        else if (ticked.othersNo) expect(is).toBe(false);
        else expect(is).toBe(was === false ? false : null);
      }
      const again = answerByTicks(after.value, ask, ticked);
      expect(again.ok && again.value).toEqual(after.value);
    }),
  );
});
