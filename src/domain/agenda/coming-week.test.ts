import { expect, it } from 'vitest';
import { instantOf } from './amsterdam.ts';
import { comingWeek } from './coming-week.ts';

const weekAt = (day: string, time: string) => comingWeek(instantOf(day, time));

it('shows this week until Saturday evening, and from then on the one that comes, also when the clock changes that night', () => {
  for (const [day, time] of [
    ['2027-03-22', '00:00'],
    ['2027-03-26', '23:59'],
    ['2027-03-27', '17:59'],
  ] as const)
    expect(weekAt(day, time), `${day} ${time}`).toBe('2027-03-22');
  for (const [day, time] of [
    ['2027-03-27', '18:00'],
    ['2027-03-28', '00:00'],
    ['2027-03-28', '23:59'],
    ['2027-03-29', '00:00'],
  ] as const)
    expect(weekAt(day, time), `${day} ${time}`).toBe('2027-03-29');
});
