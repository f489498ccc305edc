import { dayNumber, dayText, partsOf, type Weekday, weekdays } from '../src/domain/agenda/day.ts';
import { ruleOf } from '../src/domain/agenda/rhythm.ts';
import type { Timing } from '../src/domain/agenda/timing.ts';

/**
 * When something of the story is: on days of the week, every week or every other, or on the first such day of the month; or once, in so many days.
 * With a time of the wall (19:00) and how long it takes in minutes.
 */
export type When = { readonly at?: string; readonly minutes?: number } & (
  | { readonly on: readonly [Weekday, ...Weekday[]]; readonly every?: 1 | 2 }
  | { readonly firstOfMonth: Weekday }
  | { readonly inDays: number }
);

/** The first of those days of the week from a day on, that day included. */
export function firstDay(from: string, on: readonly Weekday[]): string {
  const number = dayNumber(from);
  const ahead = on.map((day) => (weekdays.indexOf(day) - partsOf(number).weekday + 7) % 7);
  return dayText(number + Math.min(...ahead));
}

function ruleIn(when: When): string | null {
  if ('inDays' in when) return null;
  if ('firstOfMonth' in when) return ruleOf({ kind: 'monthly-weekday', nth: 1, weekday: when.firstOfMonth });
  return ruleOf({ kind: 'weekly', every: when.every ?? 1, on: when.on });
}

/** That as it is kept: a rhythm begins on its first day after `from` and goes on until `until`; `today` is the day of the story's now. All as text. */
export function timingOf(when: When, { from, until, today }: Readonly<Record<'from' | 'until' | 'today', string>>): Timing {
  const said = { startsAt: when.at ?? null, minutes: when.minutes ?? null, rule: ruleIn(when) };
  if ('inDays' in when) {
    const day = dayText(dayNumber(today) + when.inDays);
    return { ...said, startsOn: day, untilOn: day };
  }
  return { ...said, startsOn: 'on' in when ? firstDay(from, when.on) : from, untilOn: until };
}
