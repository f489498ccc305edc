const dayLength = 86_400_000;

/** The days of the week as RFC 5545 writes them, Monday first. */
export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof weekdays)[number];

/** A day of the calendar taken apart; `weekday` counts from Monday 0, `month` from January 1. */
export type DayParts = { readonly year: number; readonly month: number; readonly date: number; readonly weekday: number };

/** How many days a day (2026-11-24) lies after 1 January 1970. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / dayLength;

/** The day that lies so many days after 1 January 1970. */
export const dayText = (number: number): string => new Date(number * dayLength).toISOString().slice(0, 10);

/** A day by its number, taken apart. 1 January 1970 was a Thursday. */
export function partsOf(number: number): DayParts {
  const at = new Date(number * dayLength);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate(), weekday: (((number + 3) % 7) + 7) % 7 };
}

/** How many days a month has. */
export const monthLength = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The Monday of the week a day is in. */
export const mondayOf = (day: string): string => dayText(dayNumber(day) - partsOf(dayNumber(day)).weekday);
