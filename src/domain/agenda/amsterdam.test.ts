import { expect, it } from 'vitest';
import { instantOf, summerTime, wallOf } from './amsterdam.ts';

const at = (day: string, time: string) => instantOf(day, time).toISOString();

it('keeps the time of the wall through both changes of the clock', () => {
  expect([at('2027-03-27', '09:00'), at('2027-03-28', '09:00')]).toEqual([
    '2027-03-27T08:00:00.000Z',
    '2027-03-28T07:00:00.000Z',
  ]);
  expect([at('2027-10-30', '09:00'), at('2027-10-31', '09:00')]).toEqual([
    '2027-10-30T07:00:00.000Z',
    '2027-10-31T08:00:00.000Z',
  ]);
});

it('takes a time that spring skips an hour later, and the first of a time that autumn has twice', () => {
  expect(at('2027-03-28', '02:30')).toBe('2027-03-28T01:30:00.000Z');
  expect(wallOf(instantOf('2027-03-28', '02:30'))).toEqual({ day: '2027-03-28', time: '03:30' });
  expect(at('2027-10-31', '02:30')).toBe('2027-10-31T00:30:00.000Z');
});

it('changes the clock when the time zone database does, every year from 1996', () => {
  const hourOf = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Amsterdam', hour: '2-digit', hourCycle: 'h23' });
  for (let year = 1996; year < 2060; year++)
    for (const moment of Object.values(summerTime(year)))
      for (const one of [moment - 1, moment]) expect(wallOf(new Date(one)).time.slice(0, 2)).toBe(hourOf.format(one));
});
