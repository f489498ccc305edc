import { instantOf, wallOf } from '../agenda/amsterdam.ts';
import { dayNumber, dayText, mondayOf } from '../agenda/day.ts';

/** How often somebody wants the letter with what comes. */
export const lettersEvery = ['week', 'month', 'never'] as const;
export type LetterEvery = (typeof lettersEvery)[number];

export const isLetterEvery = (text: string): text is LetterEvery => lettersEvery.some((one) => one === text);

const after = (day: string, days: number): string => dayText(dayNumber(day) + days);

/**
 * The week of which the letter may go at this moment, by its Monday; null at other moments. It goes from eight o'clock on Monday morning by the
 * clock of the wall in the Netherlands, and no more after Wednesday: then it would tell of a week that is half over.
 */
export function weekToTell(at: Date): string | null {
  const monday = mondayOf(wallOf(at).day);
  return at >= instantOf(monday, '08:00') && at < instantOf(after(monday, 3), '00:00') ? monday : null;
}

/** Whether the monthly letter goes in the week that begins on this Monday: the first of its month. */
export const isFirstOfMonth = (monday: string): boolean => Number(monday.slice(8)) <= 7;

/** The last day of which a letter of the week that begins on this Monday tells: the day before the next one goes. */
export function lastDayTold(monday: string, every: Exclude<LetterEvery, 'never'>): string {
  const weeks = every === 'week' ? 1 : isFirstOfMonth(after(monday, 28)) ? 4 : 5;
  return after(monday, weeks * 7 - 1);
}

/** Whether a letter goes to somebody in the week that begins on this Monday. */
export const isDueIn = (every: LetterEvery, monday: string): boolean =>
  every === 'week' || (every === 'month' && isFirstOfMonth(monday));

/** Between which moments something was asked that this letter tells: each ask is told in one letter, and no more. */
export function askedBetween(
  monday: string,
  every: Exclude<LetterEvery, 'never'>,
): { readonly from: Date; readonly until: Date } {
  const weeks = every === 'week' ? 1 : isFirstOfMonth(after(monday, -28)) ? 4 : 5;
  return { from: instantOf(after(monday, -7 * weeks), '08:00'), until: instantOf(monday, '08:00') };
}
