import { type DayParts, dayNumber, dayText, monthLength, partsOf, weekdays } from './day.ts';
import type { NthWeekday, Rule } from './rule.ts';

/** Which of the same weekday a date is in a stretch of so many days: the second from its beginning, the third from its end. */
const isNth = (nth: number, date: number, length: number): boolean =>
  nth > 0 ? Math.ceil(date / 7) === nth : Math.ceil((length - date + 1) / 7) === -nth;

function isNamed({ nth, weekday }: NthWeekday, parts: DayParts, rule: Rule, number: number): boolean {
  if (weekdays[parts.weekday] !== weekday) return false;
  if (nth === null) return true;
  if (rule.every === 'MONTHLY' || rule.months.length > 0) return isNth(nth, parts.date, monthLength(parts.year, parts.month));
  const newYear = dayNumber(`${parts.year}-01-01`);
  return isNth(nth, number - newYear + 1, dayNumber(`${parts.year + 1}-01-01`) - newYear);
}

const isDate = (wanted: number, { year, month, date }: DayParts): boolean =>
  wanted > 0 ? date === wanted : date === monthLength(year, month) + 1 + wanted;

/** What a rule says of a day, apart from its interval; what it leaves open is as the first day was (RFC 5545, 3.3.10). */
function matches(rule: Rule, start: DayParts, number: number): boolean {
  const parts = partsOf(number);
  const open = rule.weekdays.length === 0 && rule.dates.length === 0;
  if (rule.months.length > 0 && !rule.months.includes(parts.month)) return false;
  if (rule.dates.length > 0 && !rule.dates.some((date) => isDate(date, parts))) return false;
  if (rule.weekdays.length > 0 && !rule.weekdays.some((day) => isNamed(day, parts, rule, number))) return false;
  if (!open || rule.every === 'DAILY') return true;
  if (rule.every === 'WEEKLY') return parts.weekday === start.weekday;
  return parts.date === start.date && (rule.every === 'MONTHLY' || rule.months.length > 0 || parts.month === start.month);
}

/** How many whole steps of the rule (days, weeks, months, years) lie between the first day and a day. */
function steps(rule: Rule, first: number, number: number): number {
  if (rule.every === 'DAILY') return number - first;
  const [from, to] = [partsOf(first), partsOf(number)];
  if (rule.every === 'YEARLY') return to.year - from.year;
  if (rule.every === 'MONTHLY') return (to.year - from.year) * 12 + to.month - from.month;
  const weekStart = weekdays.indexOf(rule.weekStart);
  const startOfWeek = (day: number) => day - ((partsOf(day).weekday - weekStart + 7) % 7);
  return (startOfWeek(number) - startOfWeek(first)) / 7;
}

/** So far a first day is looked for: the 29th of February on a weekday of its own comes back within forty years. */
const farthest = 15_000;

/** The first day of a rule on or after the day it begins, or null when there is none. From that day it counts its steps. */
export function firstDayOf(rule: Rule, startsOn: string): string | null {
  const from = dayNumber(startsOn);
  const start = partsOf(from);
  for (let number = from; number < from + farthest; number++) if (matches(rule, start, number)) return dayText(number);
  return null;
}

/** The days of a rule that begins on `startsOn`, from `from` until and with `until`, each once and in order. */
export function daysOfRule(rule: Rule, startsOn: string, from: string, until: string): string[] {
  const first = firstDayOf(rule, startsOn);
  if (first === null) return [];
  const firstNumber = dayNumber(first);
  const start = partsOf(firstNumber);
  const last = dayNumber(rule.until !== null && rule.until < until ? rule.until : until);
  const found: string[] = [];
  let counted = 0;
  for (let number = rule.count === null ? Math.max(firstNumber, dayNumber(from)) : firstNumber; number <= last; number++) {
    if (steps(rule, firstNumber, number) % rule.interval !== 0 || !matches(rule, start, number)) continue;
    counted += 1;
    if (rule.count !== null && counted > rule.count) break;
    if (dayText(number) >= from) found.push(dayText(number));
  }
  return found;
}
