import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import { instantOf } from '../../domain/agenda/amsterdam.ts';
import { daysOfTiming } from '../../domain/agenda/days-of-timing.ts';
import { type CalendarEntry, calendarFile } from './calendar-file.ts';

const once: CalendarEntry = {
  uid: 'a@naober',
  sequence: 3,
  stamp: new Date('2026-11-22T08:00:00Z'),
  title: 'Afspraak met Hanneke; thee, koek en een heel lange naam zodat de regel breekt, ook bij “ëéï”',
  description: 'De container\nNiet: naar binnen',
  place: null,
  status: 'CONFIRMED',
  otherwise: [],
  timing: { startsOn: '2027-03-23', untilOn: '2027-03-23', startsAt: '09:30', minutes: 45, rule: null },
};
const weekly = { ...once, timing: { ...once.timing, untilOn: '2027-11-30', rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,TU' } };
const read = (text: string) => new ICAL.Component(ICAL.parse(text));
const said = (event: ICAL.Component | undefined, name: string) => `${event?.getFirstPropertyValue(name)}`;

/** The moments a calendar that knows nothing of us sees, by the zone in the file itself. */
function momentsIn(text: string): string[] {
  const calendar = read(text);
  const [zone] = calendar.getAllSubcomponents('vtimezone');
  if (zone !== undefined) ICAL.TimezoneService.register(zone);
  const event = new ICAL.Event(calendar.getAllSubcomponents('vevent')[0], { strictExceptions: false });
  const steps = event.iterator();
  const found: string[] = [];
  for (let next = steps.next(); next; next = steps.next())
    found.push(event.getOccurrenceDetails(next).startDate.toJSDate().toISOString());
  return found;
}

it('is read back as it was written, in lines of at most 75 octets ended by CRLF', () => {
  const text = calendarFile([once, { ...weekly, uid: 'b@naober' }], { name: 'Naober', refreshHours: 4 });
  const calendar = read(text);
  const [event] = calendar.getAllSubcomponents('vevent');
  expect(`${calendar.toString()}\r\n`).toBe(text);
  expect([said(event, 'summary'), said(event, 'description')]).toEqual([once.title, once.description]);
  expect([said(event, 'sequence'), said(event, 'uid'), said(event, 'dtstamp')]).toEqual([
    '3',
    'a@naober',
    '2026-11-22T08:00:00Z',
  ]);
  const lines = text.split('\r\n');
  expect(lines.filter((line) => line.includes('\n') || Buffer.byteLength(line) > 75)).toEqual([]);
});

it('has the times of the wall through both changes of the clock, by the zone in the file', () => {
  const { startsOn, untilOn } = weekly.timing;
  const ours = daysOfTiming(weekly.timing, startsOn, untilOn).map((day) => instantOf(day, '09:30').toISOString());
  expect(momentsIn(calendarFile([weekly], { name: null }))).toEqual(ours);
  expect(ours).toContain('2027-04-06T07:30:00.000Z');
  expect(ours).toContain('2027-11-02T08:30:00.000Z');
});

it('leaves out what is left out, and has a moved time where it is now', () => {
  const otherwise = [
    { onDay: '2027-04-11', toDay: null, toTime: null },
    { onDay: '2027-04-06', toDay: '2027-04-08', toTime: '10:00' },
  ];
  const moments = momentsIn(calendarFile([{ ...weekly, otherwise }], { name: null }));
  expect(moments.filter((moment) => moment.startsWith('2027-04'))).toEqual([
    '2027-04-08T08:00:00.000Z',
    '2027-04-20T07:30:00.000Z',
    '2027-04-25T07:30:00.000Z',
  ]);
});

it('writes whole days as days, a stretch without days as one that keeps nobody busy, and what is off as off', () => {
  const days = { ...weekly.timing, startsAt: null, minutes: null };
  const stretch = { ...days, rule: null };
  const off = { onDay: once.timing.startsOn, toDay: null, toTime: null };
  const text = calendarFile(
    [
      { ...once, timing: days },
      { ...once, timing: stretch },
      { ...once, otherwise: [off] },
    ],
    { name: null },
  );
  const [daily, between, gone] = read(text).getAllSubcomponents('vevent');
  expect([said(daily, 'dtstart'), said(daily, 'dtend')]).toEqual(['2027-03-23', '2027-03-24']);
  expect([said(between, 'dtstart'), said(between, 'dtend'), said(between, 'transp')]).toEqual([
    '2027-03-23',
    '2027-12-01',
    'TRANSPARENT',
  ]);
  expect(said(gone, 'status')).toBe('CANCELLED');
});
