import { dayNumber, dayText } from '../../agenda/day.ts';
import { daysOfRule } from '../../agenda/days-of-rule.ts';
import { parseRule } from '../../agenda/rule.ts';
import { at, readMaybeNumber, readWord } from '../../circle/document-values.ts';
import type { Part } from './part.ts';
import type { Reading } from './reading.ts';
import { dayAt, lineAt } from './said.ts';

/** On which days a schedule is. `rule`: null is once. */
export type DaysSaid = { readonly startsOn: string; readonly untilOn: string | null; readonly rule: string | null };

const most = { min: 1, max: 999, whole: true };
const isSaid = (value: unknown) => value !== undefined && value !== null && value !== '';

/** The rule as it is kept, with what it needs to be followed; null where it is none that Naober follows. */
function ruleAt(
  part: Part,
  freq: 'WEEKLY' | 'MONTHLY',
  reading: Reading,
): { rule: string; counts: boolean; named: boolean } | null {
  const number = (field: string) => readMaybeNumber(at(part.object, field), `${part.path}.${field}`, most, reading.problems);
  const list = (field: string) => lineAt(part, field, 200, reading)?.toUpperCase().replaceAll(' ', '') ?? null;
  const [interval, count] = [number('interval') ?? 1, number('count')];
  const [days, dates, weekStart] = [list('byday'), list('bymonthday'), list('wkst')];
  const rule = [
    `FREQ=${freq}`,
    ...(interval === 1 ? [] : [`INTERVAL=${interval}`]),
    ...(count === null ? [] : [`COUNT=${count}`]),
    ...(days === null ? [] : [`BYDAY=${days}`]),
    ...(dates === null ? [] : [`BYMONTHDAY=${dates}`]),
    ...(weekStart === null || weekStart === 'MO' || interval === 1 ? [] : [`WKST=${weekStart}`]),
  ].join(';');
  if (isSaid(at(part.object, 'byweekno')) || isSaid(at(part.object, 'byyearday')) || !parseRule(rule).ok) return null;
  return { rule, counts: interval !== 1 || count !== null, named: days !== null || dates !== null };
}

/** The first day of a rule from a day on: what it counts from stays its first day. Null when that cannot be said. */
function beginsOn(rule: string, startsOn: string | null, from: string | null): string | null {
  if (startsOn === null || from === null || from <= startsOn) return startsOn ?? from;
  const read = parseRule(rule);
  if (!read.ok || read.value.count !== null) return null;
  return daysOfRule(read.value, startsOn, from, dayText(dayNumber(from) + 1500))[0] ?? null;
}

/** On which days a schedule is; null when it says none, or in a way that Naober does not follow. `confirmedOn`: since when, if it says no day. */
export function daysSaid(part: Part, confirmedOn: string, reading: Reading): DaysSaid | null {
  const day = (field: string) => dayAt(part, field, reading);
  const [first, until, from, to] = [day('dtstart'), day('until'), day('valid_from'), day('valid_to')];
  const freq = readWord(at(part.object, 'freq'), `${part.path}.freq`, ['WEEKLY', 'MONTHLY'], null, reading.problems);
  const untilOn = [until, to].filter((one) => one !== null).sort()[0] ?? null;
  if (freq === null)
    return first === null || isSaid(at(part.object, 'byday'))
      ? null
      : checked({ startsOn: first, untilOn, rule: null }, part, reading);
  const found = ruleAt(part, freq, reading);
  if (found === null || (first === null && (found.counts || !found.named))) return null;
  const startsOn = beginsOn(found.rule, first, from) ?? (first === null && from === null ? confirmedOn : null);
  return startsOn === null ? null : checked({ startsOn, untilOn, rule: found.rule }, part, reading);
}

function checked(days: DaysSaid, { path }: Part, { problems }: Reading): DaysSaid {
  if (days.untilOn !== null && days.untilOn < days.startsOn)
    problems.add(`${path}.until`, 'hsds.over-before-it-begins', { from: days.startsOn, until: days.untilOn });
  return days;
}
