import { type Weekday, weekdays } from './day.ts';
import { parseRule } from './rule.ts';

/** The plain rhythms one can choose. `every`: so many weeks; `nth` -1 is the last of the month. A month without its date has none. */
export type Rhythm =
  | { readonly kind: 'once' }
  | { readonly kind: 'daily' }
  | { readonly kind: 'weekly'; readonly every: 1 | 2 | 3 | 4; readonly on: readonly Weekday[] }
  | { readonly kind: 'monthly-date'; readonly date: number }
  | { readonly kind: 'monthly-weekday'; readonly nth: 1 | 2 | 3 | 4 | -1; readonly weekday: Weekday };

/** The rule of a rhythm, as it is kept (RFC 5545); null for once. */
export function ruleOf(rhythm: Rhythm): string | null {
  switch (rhythm.kind) {
    case 'once':
      return null;
    case 'daily':
      return 'FREQ=DAILY';
    case 'weekly': {
      const days = weekdays.filter((day) => rhythm.on.includes(day)).join(',');
      return `FREQ=WEEKLY${rhythm.every === 1 ? '' : `;INTERVAL=${rhythm.every}`}${days === '' ? '' : `;BYDAY=${days}`}`;
    }
    case 'monthly-date':
      return `FREQ=MONTHLY;BYMONTHDAY=${rhythm.date}`;
    case 'monthly-weekday':
      return `FREQ=MONTHLY;BYDAY=${rhythm.nth}${rhythm.weekday}`;
  }
}

const weeks = [1, 2, 3, 4] as const;
const nths = [1, 2, 3, 4, -1] as const;

/** The rhythm of a kept rule, or null when it is none of the plain ones (a rule that came from another calendar). */
export function rhythmOf(text: string | null): Rhythm | null {
  if (text === null) return { kind: 'once' };
  const read = parseRule(text);
  if (!read.ok) return null;
  const { every, interval, count, until, months, dates, weekdays: named } = read.value;
  if (count !== null || until !== null || months.length > 0) return null;
  const on = named.map(({ weekday }) => weekday);
  const weeksApart = weeks.find((one) => one === interval);
  if (every === 'WEEKLY' && weeksApart !== undefined) return { kind: 'weekly', every: weeksApart, on };
  if (interval !== 1) return null;
  if (every === 'DAILY' && named.length + dates.length === 0) return { kind: 'daily' };
  if (every !== 'MONTHLY') return null;
  const [date, day] = [dates[0], named[0]];
  if (date !== undefined && date > 0 && dates.length === 1 && named.length === 0) return { kind: 'monthly-date', date };
  const nth = nths.find((one) => one === day?.nth);
  if (day === undefined || nth === undefined || named.length > 1 || dates.length > 0) return null;
  return { kind: 'monthly-weekday', nth, weekday: day.weekday };
}
