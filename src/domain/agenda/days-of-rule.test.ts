import fc from 'fast-check';
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { instantOf } from './amsterdam.ts';
import { dayNumber, dayText, weekdays } from './day.ts';
import { daysOfRule, firstDayOf } from './days-of-rule.ts';
import { parseRule, type Rule } from './rule.ts';

function read(text: string): Rule {
  const rule = parseRule(text);
  if (!rule.ok) throw new Error(`${text}: ${rule.refusal}`);
  return rule.value;
}

const subset = <T>(all: readonly T[], most: number) => fc.uniqueArray(fc.constantFrom(...all), { minLength: 1, maxLength: most });
const some = (name: string, values: fc.Arbitrary<readonly (string | number)[]>) =>
  fc.option(values, { nil: [] }).map((list) => (list.length === 0 ? '' : `;${name}=${list.join(',')}`));
const day = fc.integer({ min: dayNumber('2024-01-01'), max: dayNumber('2029-12-31') }).map(dayText);
const nthDays = fc.tuple(fc.constantFrom(1, 2, 3, 4, -1, -2), fc.constantFrom(...weekdays)).map(([nth, one]) => `${nth}${one}`);
const dates = subset([1, 2, 13, 28, 29, 30, 31, -1, -3], 2);
const months = some('BYMONTH', subset([1, 2, 3, 10, 12], 3));

/** Between two and three in the night spring skips times and readers differ: amsterdam.test.ts says what holds there. Rules as people make them, and the odd ones that other calendars make. */
const rule = fc
  .tuple(
    fc.oneof(
      fc.tuple(months, some('BYDAY', subset(weekdays, 4))).map(([a, b]) => `FREQ=DAILY${a}${b}`),
      some('BYDAY', subset(weekdays, 4)).map((a) => `FREQ=WEEKLY${a}`),
      fc.tuple(months, some('BYMONTHDAY', dates)).map(([a, b]) => `FREQ=MONTHLY${a}${b}`),
      fc
        .tuple(months, fc.uniqueArray(nthDays, { minLength: 1, maxLength: 2 }))
        .map(([a, b]) => `FREQ=MONTHLY${a};BYDAY=${b.join(',')}`),
      fc.tuple(months, some('BYMONTHDAY', dates)).map(([a, b]) => `FREQ=YEARLY${a}${b}`),
    ),
    fc.integer({ min: 1, max: 4 }),
    fc.option(fc.integer({ min: 1, max: 60 }), { nil: null }),
  )
  .map(([text, interval, count]) => `${text};INTERVAL=${interval}${count === null ? '' : `;COUNT=${count}`}`);

it('finds the moments an independent reader of rules finds, over ten years with every change of the clock and 29 February', () => {
  fc.assert(
    fc.property(rule, day, fc.constantFrom('01:59', '09:00', '23:45'), (text, startsOn, time) => {
      const first = firstDayOf(read(text), startsOn);
      if (first === null) return;
      const until = dayText(dayNumber(first) + 3653);
      const ours = daysOfRule(read(text), startsOn, first, until).map((one) => instantOf(one, time).toISOString());
      const dtstart = Temporal.PlainDateTime.from(`${first}T${time}`).toZonedDateTime('Europe/Amsterdam', {
        disambiguation: 'compatible',
      });
      const end = Temporal.PlainDateTime.from(`${until}T23:59`).toZonedDateTime('Europe/Amsterdam');
      const all = new RRuleTemporal({ rruleString: `RRULE:${text}`, dtstart, tzid: 'Europe/Amsterdam' }).between(
        dtstart,
        end,
        true,
      );
      const theirs = all.map((one) => new Date(one.epochMilliseconds).toISOString());
      expect(ours).toEqual(theirs);
    }),
    { seed: 20270328, numRuns: 250 },
  );
});

it.each([
  ['FREQ=YEARLY', '2024-02-29', ['2024-02-29', '2028-02-29']],
  ['FREQ=MONTHLY;BYMONTHDAY=31', '2026-11-25', ['2026-12-31', '2027-01-31', '2027-03-31']],
  ['FREQ=MONTHLY;BYDAY=1TU', '2026-11-25', ['2026-12-01', '2027-01-05']],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', '2026-11-25', ['2026-12-01', '2026-12-15']],
  ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', '2026-11-25', []],
  ['FREQ=DAILY;UNTIL=20261127T080000Z', '2026-11-25', ['2026-11-25', '2026-11-26', '2026-11-27']],
] as const)('of %s from %s the first days are %j', (text, startsOn, days) => {
  expect(daysOfRule(read(text), startsOn, '2024-01-01', '2031-01-01').slice(0, days.length || 1)).toEqual(days);
});

it('says of a rule it does not follow that it does not, and of no rule that it is none', () => {
  const refusal = (text: string) => {
    const rule = parseRule(text);
    return rule.ok ? null : rule.refusal;
  };
  for (const text of ['FREQ=HOURLY', 'FREQ=DAILY;BYSETPOS=1', 'FREQ=YEARLY;BYWEEKNO=3']) expect(refusal(text)).toBe('not-kept');
  for (const text of ['', 'FREQ=SOMETIMES', 'FREQ=WEEKLY;BYDAY=XX', 'FREQ=DAILY;INTERVAL=0', 'FREQ=WEEKLY;BYDAY=2MO', 'X=1'])
    expect(refusal(text)).toBe('unclear');
});
