import { dayNumber, dayText, monthLength, partsOf } from './day.ts';

const hour = 3_600_000;

/** The last Sunday of a month, as a day number. */
function lastSunday(year: number, month: number): number {
  const last = dayNumber(`${year}-${String(month).padStart(2, '0')}-${monthLength(year, month)}`);
  return last - ((partsOf(last).weekday + 1) % 7);
}

/** The moments summer time begins and ends in a year: 01:00 UTC on the last Sundays of March and October (Directive 2000/84/EC). */
export const summerTime = (year: number): { readonly from: number; readonly until: number } => ({
  from: lastSunday(year, 3) * 24 * hour + hour,
  until: lastSunday(year, 10) * 24 * hour + hour,
});

/** How far the clock of the wall in the Netherlands is ahead of UTC at a moment, in milliseconds. By the rule that holds since 1996. */
function ahead(at: number): number {
  const { from, until } = summerTime(new Date(at).getUTCFullYear());
  return at >= from && at < until ? 2 * hour : hour;
}

/**
 * The moment it is `time` (09:30) on `day` in the Netherlands. A time that does not exist in spring is an hour later on the wall;
 * of a time that comes twice in autumn it is the first.
 */
export function instantOf(day: string, time: string): Date {
  const wall = Date.parse(`${day}T${time}:00Z`);
  const first = wall - 2 * hour;
  return new Date(ahead(first) === 2 * hour ? first : wall - hour);
}

/** The day and the time on the wall in the Netherlands at a moment: 2026-11-24, 09:30. */
export function wallOf(at: Date): { readonly day: string; readonly time: string } {
  const wall = at.getTime() + ahead(at.getTime());
  return { day: dayText(Math.floor(wall / (24 * hour))), time: new Date(wall).toISOString().slice(11, 16) };
}
