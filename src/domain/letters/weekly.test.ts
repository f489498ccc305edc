import { expect, it } from 'vitest';
import { wallOf } from '../agenda/amsterdam.ts';
import { dayNumber, dayText } from '../agenda/day.ts';
import { askedBetween, isDueIn, lastDayTold, weekToTell } from './weekly.ts';

it.each([
  ['2026-03-23T06:59:59Z', null, 'Monday, a second before eight in winter'],
  ['2026-03-23T07:00:00Z', '2026-03-23', 'Monday at eight in winter'],
  ['2026-03-30T05:59:59Z', null, 'Monday, a second before eight, the day after the clock went forward'],
  ['2026-03-30T06:00:00Z', '2026-03-30', 'Monday at eight in summer'],
  ['2026-10-26T06:59:59Z', null, 'Monday, a second before eight, the day after the clock went back'],
  ['2026-10-26T07:00:00Z', '2026-10-26', 'Monday at eight in winter again'],
  ['2026-10-28T22:59:59Z', '2026-10-26', 'Wednesday, the last second'],
  ['2026-10-28T23:00:00Z', null, 'Thursday'],
  ['2026-11-01T12:00:00Z', null, 'Sunday'],
])('at %s the letter of the week that may go is %s: %s', (at, monday, _) => {
  expect(weekToTell(new Date(at))).toBe(monday);
});

const mondays = Array.from({ length: 120 }, (_, week) => dayText(dayNumber('2026-01-05') + week * 7));

it('a monthly letter goes once in each month, and tells every day until the next one', () => {
  const due = mondays.filter((monday) => isDueIn('month', monday));
  const months = due.map((monday) => monday.slice(0, 7));
  expect(new Set(months).size).toBe(months.length);
  expect(months.length).toBe(28);
  for (const [place, monday] of due.slice(0, -1).entries())
    expect(dayText(dayNumber(lastDayTold(monday, 'month')) + 1)).toBe(due[place + 1]);
});

it('a weekly letter tells seven days, and one that is never wanted is never due', () => {
  expect(mondays.map((monday) => dayNumber(lastDayTold(monday, 'week')) - dayNumber(monday))).toEqual(mondays.map(() => 6));
  expect(mondays.some((monday) => isDueIn('never', monday))).toBe(false);
});

it.each(['week', 'month'] as const)('each ask is told in exactly one letter of the %s', (every) => {
  const due = mondays.filter((monday) => isDueIn(every, monday)).map((monday) => askedBetween(monday, every));
  for (const [place, { until }] of due.slice(0, -1).entries()) expect(due[place + 1]?.from).toEqual(until);
  for (const { until } of due) expect(wallOf(until).time).toBe('08:00');
});
