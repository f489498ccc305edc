import { ok, type Result, refused } from '../result.ts';

/** Which of two numbers is the day: in "3/4/1960" nobody can tell by itself. */
export type DateOrder = 'day-first' | 'month-first';

type NoDate = { readonly key: 'no-such-day'; readonly day: number; readonly month: number } | { readonly key: 'no-such-date' };

const months = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'feb'],
  ['maart', 'march', 'mrt', 'mar'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['augustus', 'august', 'aug'],
  ['september', 'sep', 'sept'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
] as const;
const mostDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const yearFirst = /^(?:\d{4}|-)-?(\d\d)-?(\d\d)(?:[T ].*)?$/s;
const yearFirstLoose = /^\d{4}[-/. ](\d{1,2})[-/. ](\d{1,2})(?:[T ].*)?$/s;
const twoNumbers = /^(\d{1,2})[-/. ]+(\d{1,2})(?:[-/. ]+(?:\d{4}|\d{2}))?\.?(?: \d.*)?$/s;
const dayAndWord = /^(\d{1,2})(?:e|ste|de|st|nd|rd|th)?[-. ]+(\p{L}+)\.?(?:[-., ]+\d{2,4})?$/u;
const wordAndDay = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? \d{2,4})?$/u;
const wordOnly = /^(\p{L}+)\.?(?: \d{4})?$/u;
/** A year or a month without a day, and what programs and people write for "none". */
const noDay =
  /^(?:\d{4}(?:-\d\d)?|(?:0?[1-9]|1[0-2])[-/. ](?:1[89]|20)\d\d|--\d\d-?|---\d\d|0+[-/.]0+[-/.]0+.*|[-?]+|onbekend|unknown|n\.?v\.?t\.?|n\/a)$/i;
const dayOfTheWeek = /^(?:\p{L}{2,7}dag|\p{L}{3,6}day|ma|di|wo|do|vr|za|zo)[., ]+/iu;

/** One kind of hyphen and space, no apostrophe before a short year, and no day of the week. */
const plainly = (text: string): string =>
  text
    .trim()
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/[\s\u200E\u200F]+/g, ' ')
    .replace(/['\u2018\u2019](?=\d\d$)/, '')
    .replace(dayOfTheWeek, '');

/** The order a column of dates is written in: the day comes first, unless some value can only be read the other way and none only this way. */
export function dateOrder(values: readonly string[]): DateOrder {
  const pairs = values.flatMap((value) => {
    const [, one, other] = twoNumbers.exec(plainly(value.slice(0, 60))) ?? [];
    return one === undefined || other === undefined ? [] : [[Number(one), Number(other)] as const];
  });
  const onlyDayFirst = pairs.some(([one, other]) => one > 12 && other <= 12);
  return !onlyDayFirst && pairs.some(([one, other]) => one <= 12 && other > 12) ? 'month-first' : 'day-first';
}

/**
 * Month and day ("04-03") of a date as people and programs write it; the year is let go. Null where there is none, or no day in it.
 * Refused: a day that does not exist, and what is no date.
 */
export function birthdayIn(text: string, order: DateOrder): Result<string | null, NoDate> {
  if (text.trim().length > 60) return refused({ key: 'no-such-date' });
  const value = plainly(text);
  if (value === '' || noDay.test(value)) return ok(null);
  const [, month, day] = yearFirst.exec(value) ?? yearFirstLoose.exec(value) ?? [];
  if (month !== undefined && day !== undefined) return monthDay(Number(month), Number(day));
  const [, one, other] = twoNumbers.exec(value) ?? [];
  if (one !== undefined && other !== undefined)
    return order === 'day-first' ? monthDay(Number(other), Number(one)) : monthDay(Number(one), Number(other));
  const [, first, word] = dayAndWord.exec(value) ?? [];
  if (first !== undefined && word !== undefined) return monthDay(monthNamed(word), Number(first));
  const [, named, second] = wordAndDay.exec(value) ?? [];
  if (named !== undefined && second !== undefined) return monthDay(monthNamed(named), Number(second));
  const [, alone] = wordOnly.exec(value) ?? [];
  return alone !== undefined && monthNamed(alone) > 0 ? ok(null) : refused({ key: 'no-such-date' });
}

const monthNamed = (word: string): number => months.findIndex((names) => names.some((name) => name === word.toLowerCase())) + 1;

function monthDay(month: number, day: number): Result<string | null, NoDate> {
  const most = mostDays[month - 1];
  if (most === undefined) return month === 0 && day === 0 ? ok(null) : refused({ key: 'no-such-date' });
  if (day < 1 || day > most) return refused({ key: 'no-such-day', day, month });
  return ok(`${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
}
