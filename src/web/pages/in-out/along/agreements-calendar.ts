import ICAL from 'ical.js';
import type { OwnRows } from '../../../../usecases/take-along.ts';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * Agreements as a calendar file (RFC 5545): whole days from the first until the last. What is off or was declined says so (STATUS), so that
 * a calendar does not remind of it.
 */
export function agreementsCalendar({ agreement = [], participant_card = [] }: OwnRows, at: Date): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.updatePropertyWithValue('version', '2.0');
  calendar.updatePropertyWithValue('prodid', '-//Naober//NL');
  const names = new Map(participant_card.map((card) => [card['participant_id'], text(card['name'])]));
  for (const row of agreement) {
    const event = new ICAL.Component('vevent');
    event.updatePropertyWithValue('uid', `${text(row['id'])}@naober`);
    event.updatePropertyWithValue('dtstamp', ICAL.Time.fromJSDate(at, true));
    event.updatePropertyWithValue('dtstart', ICAL.Time.fromDateString(text(row['from_on'])));
    const end = ICAL.Time.fromDateString(text(row['until_on']));
    end.adjust(1, 0, 0, 0);
    event.updatePropertyWithValue('dtend', end);
    event.updatePropertyWithValue('summary', [text(row['what']), names.get(row['participant_id'])].filter(Boolean).join(': '));
    const more = [text(row['when_words']), text(row['limits'])].filter(Boolean).join('\n');
    if (more !== '') event.updatePropertyWithValue('description', more);
    event.updatePropertyWithValue('status', statusOf(text(row['state'])));
    calendar.addSubcomponent(event);
  }
  return `${calendar.toString()}\r\n`;
}

const statusOf = (state: string) => (state === 'agreed' ? 'CONFIRMED' : state === 'asked' ? 'TENTATIVE' : 'CANCELLED');
