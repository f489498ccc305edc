import ICAL from 'ical.js';
import { wallOf } from '../../domain/agenda/amsterdam.ts';
import { daysOfRule } from '../../domain/agenda/days-of-rule.ts';
import { parseRule } from '../../domain/agenda/rule.ts';
import { dayAfter, isDay } from '../../domain/agreements/wanted-agreement.ts';
import { tidyText } from '../../domain/circle/naming.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { TakenIn } from './appointments.ts';

/** Why an appointment of a file can't come in. */
export type RowProblem = 'no-start' | 'rule-not-kept' | 'two-rules' | 'zone-unknown' | 'rhythm-elsewhere' | 'too-long';

/** Where in the file it stands (from 1), and what it is called there. */
export type BadRow = { readonly number: number; readonly name: string; readonly problem: RowProblem };

export type FileProblem =
  | { readonly kind: 'not-a-calendar' | 'no-appointments' | 'too-many' }
  | { readonly kind: 'rows'; readonly rows: readonly BadRow[] };

const most = 300;
const longestText = 200;
const longestMinutes = 20_160;

/** Zones of the same clock as the Netherlands, as calendars name them. */
const sameClock = new Set([
  'Europe/Amsterdam',
  'Europe/Brussels',
  'Europe/Berlin',
  'Europe/Paris',
  'W. Europe Standard Time',
  'Romance Standard Time',
]);

/**
 * The appointments of a calendar file (iCalendar, RFC 5545), as times of the wall in the Netherlands: all of them, or why not, appointment by
 * appointment. `unnamed`: what one without a name is called. Tasks, people invited and descriptions are not read.
 */
export function readCalendarFile(text: string, unnamed: string): Result<readonly TakenIn[], FileProblem> {
  const events = eventsIn(text);
  if (events === null) return refused({ kind: 'not-a-calendar' });
  if (events.length === 0) return refused({ kind: 'no-appointments' });
  if (events.length > most) return refused({ kind: 'too-many' });
  const masters = events.filter((event) => !event.hasProperty('recurrence-id'));
  const overrides = events.filter((event) => event.hasProperty('recurrence-id'));
  const rows: BadRow[] = [];
  const found: TakenIn[] = [];
  for (const [place, event] of [...masters, ...overrides].entries()) {
    const name = textOf(event, 'summary') || unnamed;
    const own = overrides.filter((one) => masters.includes(event) && textOf(one, 'uid') === textOf(event, 'uid'));
    const read = readEvent(event, { name, number: place + 1, overrides: own });
    if (read.ok) found.push(...read.value);
    else rows.push({ number: place + 1, name, problem: read.refusal });
  }
  if (rows.length > 0) return refused({ kind: 'rows', rows });
  return found.length === 0 ? refused({ kind: 'no-appointments' }) : ok(found);
}

/** Every event of every calendar in a text, or null when there is no calendar in it. */
function eventsIn(text: string): ICAL.Component[] | null {
  try {
    const parsed: unknown = ICAL.parse(text);
    const roots = Array.isArray(parsed) && Array.isArray(parsed[0]) ? parsed : [parsed];
    const calendars = roots.map((root) => new ICAL.Component(root)).filter(({ name }) => name === 'vcalendar');
    return calendars.length === 0 ? null : calendars.flatMap((calendar) => calendar.getAllSubcomponents('vevent'));
  } catch {
    return null;
  }
}

const textOf = (event: ICAL.Component, name: string): string => {
  const value = event.getFirstPropertyValue(name);
  return typeof value === 'string' ? [...tidyText(value)].slice(0, longestText).join('') : '';
};

type Reading = { readonly name: string; readonly number: number; readonly overrides: readonly ICAL.Component[] };

function readEvent(event: ICAL.Component, { name, number, overrides }: Reading): Result<readonly TakenIn[], RowProblem> {
  if (textOf(event, 'status').toUpperCase() === 'CANCELLED') return ok([]);
  const start = whenOf(event.getFirstProperty('dtstart'));
  if (!start.ok) return start;
  const rule = ruleOf(event, start.value);
  if (!rule.ok) return rule;
  const length = lengthOf(event, start.value);
  if (!length.ok) return length;
  const { day, time } = start.value;
  if (length.value.days > 1 && rule.value !== null) return refused('too-long');
  const off = [...event.getAllProperties('exdate'), ...overrides.flatMap((one) => one.getAllProperties('recurrence-id'))].flatMap(
    daysIn,
  );
  const uid = textOf(event, 'uid') || `${name} ${number}`;
  const said = {
    what: name,
    withWhom: null,
    place: textOf(event, 'location') || null,
    startsAt: time,
    minutes: length.value.minutes,
  };
  const moved = event.hasProperty('recurrence-id') ? ` ${daysIn(event.getFirstProperty('recurrence-id')).join('')}` : '';
  const main: TakenIn = {
    ...said,
    uid: `${uid}${moved}`,
    startsOn: day,
    untilOn: rule.value === null ? dayAfter(day, length.value.days - 1) : rule.value.untilOn,
    rule: rule.value?.text ?? null,
    offDays: [...new Set(off)].slice(0, 400),
  };
  const extra = event
    .getAllProperties('rdate')
    .flatMap(daysIn)
    .filter((one) => one !== day && !off.includes(one))
    .map((one): TakenIn => ({ ...main, uid: `${uid} ${one}`, startsOn: one, untilOn: one, rule: null, offDays: [] }));
  const once = rule.value === null && off.includes(day);
  return ok(once ? extra : [main, ...extra]);
}

type When = { readonly day: string; readonly time: string | null; readonly elsewhere: boolean };

/** When something begins, on the wall in the Netherlands; `elsewhere`: it was said in the clock of another zone. */
function whenOf(property: ICAL.Property | null): Result<When, 'no-start' | 'zone-unknown'> {
  const value = property?.getFirstValue();
  if (!(value instanceof ICAL.Time)) return refused('no-start');
  return whenAt(value, property?.getFirstParameter('tzid') ?? null);
}

function whenAt(value: ICAL.Time, zone: string | null): Result<When, 'no-start' | 'zone-unknown'> {
  const local = {
    day: value.toString().slice(0, 10),
    time: value.isDate ? null : value.toString().slice(11, 16),
    elsewhere: false,
  };
  if (!isDay(local.day)) return refused('no-start');
  const isUtc = value.zone === ICAL.Timezone.utcTimezone;
  if (value.isDate || (!isUtc && (zone === null || sameClock.has(zone)))) return ok(local);
  if (!isUtc && value.zone === ICAL.Timezone.localTimezone) return refused('zone-unknown');
  return ok({ ...wallOf(value.toJSDate()), elsewhere: true });
}

const daysIn = (property: ICAL.Property | null): string[] =>
  (property?.getValues() ?? []).flatMap((value: unknown) => {
    const time = value instanceof ICAL.Period ? value.start : value;
    const when = time instanceof ICAL.Time ? whenAt(time, property?.getFirstParameter('tzid') ?? null) : null;
    return when?.ok ? [when.value.day] : [];
  });

type KeptRule = { readonly text: string; readonly untilOn: string | null };

/** The rhythm, with its last day apart; one that steps by the clock of another zone would be wrong here half of the year. */
function ruleOf(event: ICAL.Component, { day, elsewhere }: When): Result<KeptRule | null, RowProblem> {
  const all = event.getAllProperties('rrule');
  const [only] = all;
  if (only === undefined) return ok(null);
  if (all.length > 1) return refused('two-rules');
  if (elsewhere) return refused('rhythm-elsewhere');
  const value = only.getFirstValue();
  if (!(value instanceof ICAL.Recur)) return refused('rule-not-kept');
  const until = value.until === null || value.until === undefined ? null : whenAt(value.until, null);
  const text = value
    .toString()
    .split(';')
    .filter((part) => !part.startsWith('UNTIL='))
    .join(';');
  const rule = parseRule(text);
  if (!rule.ok) return refused('rule-not-kept');
  const last = rule.value.count === null ? null : daysOfRule(rule.value, day, day, dayAfter(day, 36_525)).at(-1);
  return ok({ text, untilOn: until?.ok ? (until.value.day < day ? day : until.value.day) : (last ?? null) });
}

/** How long: minutes of a time, or whole days. */
function lengthOf(
  event: ICAL.Component,
  { time, day }: When,
): Result<{ readonly minutes: number | null; readonly days: number }, RowProblem> {
  const duration = event.getFirstPropertyValue('duration');
  const start = event.getFirstPropertyValue('dtstart');
  const end = event.getFirstPropertyValue('dtend');
  const seconds =
    duration instanceof ICAL.Duration
      ? duration.toSeconds()
      : end instanceof ICAL.Time && start instanceof ICAL.Time
        ? end.subtractDateTz(start).toSeconds()
        : 0;
  const minutes = Math.round(seconds / 60);
  if (seconds < 0 || minutes > longestMinutes * 26) return refused('too-long');
  if (time === null) return ok({ minutes: null, days: Math.max(1, Math.round(seconds / 86_400)) });
  if (minutes > longestMinutes) return refused('too-long');
  return ok({ minutes: minutes === 0 ? null : minutes, days: day === '' ? 0 : 1 });
}
