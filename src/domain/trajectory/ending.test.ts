import { expect, test } from 'vitest';
import { dayTyped, typedDay } from './day-typed.ts';
import { monthsAfter } from './days.ts';
import { endingParts, notPrepared, stillToPrepare, weeksLeft } from './ending.ts';

test('an end is prepared when all of it is said, and not before', () => {
  expect(stillToPrepare(notPrepared)).toEqual(endingParts);
  const said = { goesOn: 'Koffie', handedOver: 'Marijke', farewellOn: '2027-11-30' };
  expect(stillToPrepare({ ...said, checks: [3] })).toEqual(['check-6']);
  expect(stillToPrepare({ ...said, checks: [3, 6] })).toEqual([]);
});

test('months later is never a day in the month after', () => {
  expect(monthsAfter('2027-11-30', 3)).toBe('2028-02-29');
  expect(monthsAfter('2026-11-30', 3)).toBe('2027-02-28');
  expect(monthsAfter('2026-05-31', 6)).toBe('2026-11-30');
});

test('a day is read as people type it, and one that does not exist is not', () => {
  expect(dayTyped('3-4-2027')).toEqual({ ok: true, value: '2027-04-03' });
  expect(dayTyped('2027-04-03')).toEqual({ ok: true, value: '2027-04-03' });
  expect(dayTyped(' ')).toEqual({ ok: true, value: null });
  expect(dayTyped('31-02-2027')).toEqual({ ok: false, refusal: 'no-such-day' });
  expect(typedDay('2027-04-03')).toBe('03-04-2027');
});

test('the end is spoken of from eight weeks before', () => {
  expect(weeksLeft('2027-03-01', '2026-12-01')).toBe(null);
  expect(weeksLeft('2027-03-01', '2027-02-01')).toBe(4);
  expect(weeksLeft('2027-03-01', '2027-05-01')).toBe(0);
});
