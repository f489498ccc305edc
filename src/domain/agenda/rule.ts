import { isDay } from '../agreements/wanted-agreement.ts';
import { ok, type Result, refused } from '../result.ts';
import { type Weekday, weekdays } from './day.ts';

/** A weekday of a rule; `nth` counts within the month (or year), from its end when negative, null for every one. */
export type NthWeekday = { readonly nth: number | null; readonly weekday: Weekday };

/** A recurrence rule of RFC 5545, section 3.3.10, as far as it says days: no times of the day, no numbers of weeks. */
export type Rule = {
  readonly every: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  readonly interval: number;
  readonly count: number | null;
  readonly until: string | null;
  readonly months: readonly number[];
  readonly dates: readonly number[];
  readonly weekdays: readonly NthWeekday[];
  readonly weekStart: Weekday;
};

/** 'unclear': no rule at all; 'not-kept': a rule that Naober does not follow. */
export type RuleProblem = 'unclear' | 'not-kept';

const kept = new Set(['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYMONTH', 'BYMONTHDAY', 'BYDAY', 'WKST']);
const known = new Set([...kept, 'BYSETPOS', 'BYYEARDAY', 'BYWEEKNO', 'BYHOUR', 'BYMINUTE', 'BYSECOND']);

const isWeekday = (text: string): text is Weekday => weekdays.some((one) => one === text);

const numbers = (text: string | undefined, most: number, alsoNegative: boolean): number[] | null => {
  const all = text === undefined ? [] : text.split(',').map((one) => (/^[+-]?\d{1,3}$/.test(one) ? Number(one) : Number.NaN));
  return all.every((one) => Math.abs(one) >= 1 && Math.abs(one) <= most && (alsoNegative || one > 0)) ? all : null;
};

function namedDays(text: string | undefined): NthWeekday[] | null {
  const all = (text === undefined ? [] : text.split(',')).map((one) => {
    const [, nth, weekday] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(one) ?? [];
    return weekday !== undefined && isWeekday(weekday) && Number(nth ?? 1) !== 0
      ? { nth: nth === undefined ? null : Number(nth), weekday }
      : null;
  });
  return all.every((one) => one !== null) ? all : null;
}

function untilDay(text: string | undefined): string | null | undefined {
  if (text === undefined) return null;
  const [, year, month, date] = /^(\d{4})(\d\d)(\d\d)(T\d{6}Z?)?$/.exec(text) ?? [];
  const day = `${year}-${month}-${date}`;
  return isDay(day) ? day : undefined;
}

const isFrequency = (text: string | undefined): text is Rule['every'] =>
  text === 'DAILY' || text === 'WEEKLY' || text === 'MONTHLY' || text === 'YEARLY';

/** Reads a rule from its text ('FREQ=WEEKLY;INTERVAL=2;BYDAY=TU'). Of an UNTIL only the day counts. */
export function parseRule(text: string): Result<Rule, RuleProblem> {
  const parts = new Map(
    text
      .toUpperCase()
      .split(';')
      .map((part) => part.split('='))
      .map(([name = '', value = '']) => [name, value]),
  );
  if ([...parts].some(([name, value]) => !known.has(name) || value === '')) return refused('unclear');
  const every = parts.get('FREQ');
  if ([...parts.keys()].some((name) => !kept.has(name))) return refused('not-kept');
  if (!isFrequency(every)) return refused(/^(HOURLY|MINUTELY|SECONDLY)$/.test(every ?? '') ? 'not-kept' : 'unclear');
  const [interval, count] = [numbers(parts.get('INTERVAL') ?? '1', 999, false), numbers(parts.get('COUNT'), 999, false)];
  const [months, dates] = [numbers(parts.get('BYMONTH'), 12, false), numbers(parts.get('BYMONTHDAY'), 31, true)];
  const [days, until, weekStart] = [namedDays(parts.get('BYDAY')), untilDay(parts.get('UNTIL')), parts.get('WKST') ?? 'MO'];
  if (interval === null || count === null || months === null || dates === null || days === null) return refused('unclear');
  if (until === undefined || !isWeekday(weekStart)) return refused('unclear');
  const nths = days.some(({ nth }) => nth !== null);
  if (nths && (every === 'DAILY' || every === 'WEEKLY')) return refused('unclear');
  if (every === 'WEEKLY' && dates.length > 0) return refused('unclear');
  const [first = 1] = interval;
  return ok({ every, interval: first, count: count[0] ?? null, until, months, dates, weekdays: days, weekStart });
}
