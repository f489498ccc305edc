import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readCalendarFile } from './read-calendar-file.ts';

const folder = path.resolve(import.meta.dirname, '../../../tests/fixtures/ical');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(ics|vcf)$/.test(name));
const read = (text: string) => readCalendarFile(text, 'Afspraak');

/** What each file comes to: how many appointments, or why not. */
function cameOf(name: string): string {
  const found = read(readFileSync(path.join(folder, name), 'utf8'));
  if (found.ok) return `${found.value.length}`;
  return found.refusal.kind === 'rows'
    ? found.refusal.rows.map(({ name: row, problem }) => `${row}: ${problem}`).join()
    : found.refusal.kind;
}

it('takes in what other calendars write, or says what of it can not come in', () => {
  const came = Object.fromEntries(files.map((name) => [path.basename(name), cameOf(name)]));
  expect(files.length).toBeGreaterThan(45);
  expect(came).toMatchObject({
    'minimal.ics': '1',
    'google_birthday.ics': '6',
    'day_long_recur_yearly.ics': '1',
    'duration_instead_of_dtend.ics': '1',
    'timezone_from_file.ics': '1',
    'utc_negative_zero.ics': '1',
    'rfc.ics': '1',
    'daily_recur.ics': 'Every day recurring: rhythm-elsewhere',
    'multiple_rrules.ics': 'sahaja <> frashed: two-rules',
    'component.ics': 'foo \\nbar: no-start,another: no-start',
    'newline_junk.ics': 'no-appointments',
    'vcard.vcf': 'not-a-calendar',
  });
});

const calendar = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n');

it('reads a rhythm in Dutch time, with its last day, days it is off and a time that was moved', () => {
  const text = calendar(
    'UID:a',
    'SUMMARY:Wijkverpleging',
    'LOCATION:thuis',
    'DTSTART;TZID=Europe/Amsterdam:20270323T091500',
    'DTEND;TZID=Europe/Amsterdam:20270323T094500',
    'RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20270630T220000Z',
    'EXDATE;TZID=Europe/Amsterdam:20270330T091500',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'UID:a',
    'SUMMARY:Wijkverpleging',
    'RECURRENCE-ID;TZID=Europe/Amsterdam:20270406T091500',
    'DTSTART;TZID=Europe/Amsterdam:20270407T101500',
    'DTEND;TZID=Europe/Amsterdam:20270407T104500',
  );
  const found = read(text);
  const common = { what: 'Wijkverpleging', withWhom: null, minutes: 30 };
  expect(found).toEqual({
    ok: true,
    value: [
      {
        ...common,
        uid: 'a',
        place: 'thuis',
        startsOn: '2027-03-23',
        untilOn: '2027-07-01',
        startsAt: '09:15',
        rule: 'FREQ=WEEKLY;BYDAY=TU',
        offDays: ['2027-03-30', '2027-04-06'],
      },
      {
        ...common,
        uid: 'a 2027-04-06',
        place: null,
        startsOn: '2027-04-07',
        untilOn: '2027-04-07',
        startsAt: '10:15',
        rule: null,
        offDays: [],
      },
    ],
  });
});

it('names the appointment that can not come in, and takes in nothing', () => {
  const found = read(
    calendar(
      'SUMMARY:Goed',
      'DTSTART:20270323T080000Z',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'SUMMARY:Elk uur',
      'DTSTART:20270323T080000',
      'RRULE:FREQ=HOURLY',
    ),
  );
  expect(found).toEqual({
    ok: false,
    refusal: { kind: 'rows', rows: [{ number: 2, name: 'Elk uur', problem: 'rule-not-kept' }] },
  });
  expect(read('geen agenda')).toEqual({ ok: false, refusal: { kind: 'not-a-calendar' } });
});
