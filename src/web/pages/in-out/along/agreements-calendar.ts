import { isDay } from '../../../../domain/agreements/wanted-agreement.ts';
import type { OwnRows } from '../../../../usecases/take-along.ts';
import { type CalendarEntry, calendarFile, type Otherwise } from '../../../feeds/calendar-file.ts';

type Row = Readonly<Record<string, unknown>>;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const textOrNull = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const count = (value: unknown): number | null => (typeof value === 'number' ? value : null);

/**
 * Agreements and appointments as a calendar file (RFC 5545). What is off or was declined says so (STATUS), so that a calendar does not remind
 * of it.
 */
export function agreementsCalendar(rows: OwnRows, at: Date): string {
  const { agreement = [], agreement_turn: turns = [], participant_card: cards = [], appointment = [] } = rows;
  const names = new Map(cards.map((card) => [card['participant_id'], text(card['name'])]));
  const agreements = agreement.map((row): CalendarEntry => {
    const more = [text(row['when_words']), text(row['limits'])].filter(Boolean).join('\n');
    return {
      ...common(row, at),
      timing: timingIn(row, 'from_on'),
      title: [text(row['what']), names.get(row['participant_id'])].filter(Boolean).join(': '),
      description: more || null,
      place: null,
      status: statusOf(text(row['state'])),
      otherwise: turns.filter((turn) => turn['agreement_id'] === row['id']).flatMap(otherwiseIn),
    };
  });
  const own = appointment
    .filter((row) => textOrNull(row['removed_at']) === null)
    .map((row): CalendarEntry => {
      const off = Array.isArray(row['off_days']) ? row['off_days'].map(text).filter(isDay) : [];
      return {
        ...common(row, at),
        timing: timingIn(row, 'starts_on'),
        title: [text(row['with_whom']), text(row['what'])].filter(Boolean).join(': '),
        description: null,
        place: textOrNull(row['place']),
        status: 'CONFIRMED',
        otherwise: off.map((onDay) => ({ onDay, toDay: null, toTime: null })),
      };
    });
  return calendarFile([...agreements, ...own], { name: null });
}

const common = (row: Row, at: Date) => ({
  uid: `${text(row['id'])}@naober`,
  sequence: (count(row['version']) ?? 1) - 1,
  stamp: at,
});

const timingIn = (row: Row, start: 'from_on' | 'starts_on') => ({
  startsOn: text(row[start]),
  untilOn: text(row['until_on']) || (row['rule'] == null ? text(row[start]) : '9999-12-31'),
  startsAt: textOrNull(row['starts_at']),
  minutes: count(row['minutes']),
  rule: textOrNull(row['rule']),
});

function otherwiseIn(turn: Row): Otherwise[] {
  const [onDay, toDay, state] = [text(turn['on_day']), textOrNull(turn['to_day']), text(turn['state'])];
  if (state === 'skipped' || state === 'unable' || state === 'handed') return [{ onDay, toDay: null, toTime: null }];
  return toDay === null ? [] : [{ onDay, toDay, toTime: textOrNull(turn['to_time']) }];
}

const statusOf = (state: string) => (state === 'agreed' ? 'CONFIRMED' : state === 'asked' ? 'TENTATIVE' : 'CANCELLED');
