import ICAL from 'ical.js';
import { instantOf } from '../../domain/agenda/amsterdam.ts';
import { firstDayOf } from '../../domain/agenda/days-of-rule.ts';
import { isPeriod } from '../../domain/agenda/days-of-timing.ts';
import { parseRule } from '../../domain/agenda/rule.ts';
import type { Timing } from '../../domain/agenda/timing.ts';
import { dayAfter } from '../../domain/agreements/wanted-agreement.ts';
import { amsterdamZone, zoneName } from './amsterdam-zone.ts';

/** A time that goes otherwise: left out (`toDay` null), or moved. */
export type Otherwise = { readonly onDay: string; readonly toDay: string | null; readonly toTime: string | null };

/** One thing in a calendar. `sequence` goes up with every change; `stamp` is when it was made or last changed. */
export type CalendarEntry = {
  readonly uid: string;
  readonly sequence: number;
  readonly stamp: Date;
  readonly timing: Timing;
  readonly title: string;
  readonly description: string | null;
  readonly place: string | null;
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  readonly otherwise: readonly Otherwise[];
};

type Options = {
  readonly name: string | null /** How often a calendar that follows it may ask. */;
  readonly refreshHours?: number;
};

/** A calendar file (RFC 5545, RFC 7986): one zone of our own, times of the wall, lines of at most 75 octets ended by CRLF. */
export function calendarFile(entries: readonly CalendarEntry[], { name, refreshHours }: Options): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.updatePropertyWithValue('version', '2.0');
  calendar.updatePropertyWithValue('prodid', '-//Naober//NL');
  calendar.updatePropertyWithValue('calscale', 'GREGORIAN');
  if (name !== null) {
    calendar.addPropertyWithValue('name', name);
    calendar.addPropertyWithValue('x-wr-calname', name);
  }
  if (refreshHours !== undefined) {
    const refresh = new ICAL.Property('refresh-interval', calendar);
    refresh.setParameter('value', 'DURATION');
    refresh.setValue(`PT${refreshHours}H`);
    calendar.addProperty(refresh);
    calendar.addPropertyWithValue('x-published-ttl', `PT${refreshHours}H`);
  }
  if (entries.some(saysTime)) calendar.addSubcomponent(ICAL.Component.fromString(amsterdamZone));
  for (const entry of entries) for (const event of eventsOf(entry)) calendar.addSubcomponent(event);
  return `${calendar.toString()}\r\n`;
}

const saysTime = ({ timing, otherwise }: CalendarEntry): boolean =>
  timing.startsAt !== null || otherwise.some(({ toTime }) => toTime !== null);

function eventsOf(entry: CalendarEntry): ICAL.Component[] {
  const { timing, otherwise } = entry;
  const rule = timing.rule === null ? null : parseRule(timing.rule);
  const first = rule?.ok ? firstDayOf(rule.value, timing.startsOn) : timing.startsOn;
  if (first === null || (rule?.ok && first > timing.untilOn)) return [];
  if (timing.rule === null) return [onceOf(entry)];
  const event = eventOf(entry, entry.status);
  addWhen(event, 'dtstart', first, timing.startsAt);
  addLength(event, first, timing.startsAt, timing.minutes);
  event.addPropertyWithValue('rrule', ICAL.Recur.fromString(endingRule(timing, rule?.ok ? rule.value.count : null)));
  const off = otherwise.filter(({ toDay }) => toDay === null);
  for (const { onDay } of off) addWhen(event, 'exdate', onDay, timing.startsAt);
  return [event, ...otherwise.filter(({ toDay }) => toDay !== null).map((one) => movedOf(entry, one))];
}

/** The rule with its last day: of a time its moment in UTC, of whole days the day (RFC 5545, 3.3.10). A rule that counts ends by itself. */
function endingRule({ rule, untilOn, startsAt }: Timing, count: number | null): string {
  const text = (rule ?? '')
    .split(';')
    .filter((part) => !part.startsWith('UNTIL='))
    .join(';');
  if (count !== null || untilOn.startsWith('9999')) return text;
  const compact = (iso: string) => iso.replace(/[-:]|\.\d+/g, '');
  return `${text};UNTIL=${startsAt === null ? compact(untilOn) : compact(instantOf(untilOn, startsAt).toISOString())}`;
}

function eventOf(
  { uid, sequence, stamp, title, description, place }: CalendarEntry,
  status: CalendarEntry['status'],
): ICAL.Component {
  const event = new ICAL.Component('vevent');
  event.addPropertyWithValue('uid', uid);
  event.addPropertyWithValue('dtstamp', ICAL.Time.fromJSDate(stamp, true));
  event.addPropertyWithValue('sequence', sequence);
  event.addPropertyWithValue('summary', title);
  if (description !== null) event.addPropertyWithValue('description', description);
  if (place !== null) event.addPropertyWithValue('location', place);
  event.addPropertyWithValue('status', status);
  return event;
}

/** Something that is once: on its day, or where that was moved to, or off; or somewhere between two days, as whole days that keep nobody busy. */
function onceOf(entry: CalendarEntry): ICAL.Component {
  const { timing } = entry;
  const turn = entry.otherwise.find(({ onDay }) => onDay === timing.startsOn);
  const event = eventOf(entry, turn !== undefined && turn.toDay === null ? 'CANCELLED' : entry.status);
  const day = turn?.toDay ?? timing.startsOn;
  const at = turn?.toTime ?? timing.startsAt;
  addWhen(event, 'dtstart', day, at);
  if (isPeriod(timing)) {
    addWhen(event, 'dtend', dayAfter(timing.untilOn, 1), null);
    event.addPropertyWithValue('transp', 'TRANSPARENT');
  } else addLength(event, day, at, timing.minutes);
  return event;
}

function movedOf(entry: CalendarEntry, { onDay, toDay, toTime }: Otherwise): ICAL.Component {
  const { timing } = entry;
  const event = eventOf(entry, entry.status);
  addWhen(event, 'recurrence-id', onDay, timing.startsAt);
  const [day, at] = [toDay ?? onDay, toTime ?? timing.startsAt];
  addWhen(event, 'dtstart', day, at);
  addLength(event, day, at, timing.minutes);
  return event;
}

function addLength(event: ICAL.Component, day: string, at: string | null, minutes: number | null): void {
  if (at === null) addWhen(event, 'dtend', dayAfter(day, 1), null);
  else if (minutes !== null) event.addPropertyWithValue('duration', ICAL.Duration.fromSeconds(minutes * 60));
}

/** A day, or a time of the wall in the Netherlands. */
function addWhen(event: ICAL.Component, name: string, day: string, at: string | null): void {
  const property = new ICAL.Property(name, event);
  if (at === null) {
    property.resetType('date');
    property.setValue(ICAL.Time.fromDateString(day));
  } else {
    property.setParameter('tzid', zoneName);
    property.setValue(ICAL.Time.fromData(wallParts(day, at), ICAL.Timezone.localTimezone));
  }
  event.addProperty(property);
}

function wallParts(day: string, at: string) {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  const [hour = 0, minute = 0] = at.split(':').map(Number);
  return { year, month, day: date, hour, minute, second: 0, isDate: false };
}
