import { ok, type Result, refused } from '../result.ts';
import { isDay } from './days.ts';

/** A day as people type it: 12-3-2027, 12/03/2027 or 2027-03-12. Empty is null. Answers it as 2027-03-12. */
export function dayTyped(text: string): Result<string | null, 'no-such-day'> {
  const tidy = text.trim();
  if (tidy === '') return ok(null);
  const dutch = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(tidy);
  const [, day = '', month = '', year = ''] = dutch ?? [];
  const iso = dutch === null ? tidy : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(iso) ? ok(iso) : refused('no-such-day');
}

/** A day as it is typed: 12-03-2027. */
export const typedDay = (day: string | null): string => (day === null ? '' : day.split('-').reverse().join('-'));
