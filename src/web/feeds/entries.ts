import { type AgendaAgreement, timingOf } from '../../domain/agenda/agenda-item.ts';
import type { Appointment } from '../../domain/agenda/appointment.ts';
import type { Turn } from '../../domain/agenda/times.ts';
import type { FeedContent } from '../../usecases/agenda/feeds.ts';
import type { Say } from '../say/say.ts';
import type { CalendarEntry, Otherwise } from './calendar-file.ts';

/** What goes otherwise, as a calendar needs it. What the owner told about a time afterwards is not in it; it may have been moved before. */
export const otherwiseOf = (turns: readonly Turn[]): Otherwise[] =>
  turns.flatMap(({ onDay, state, toDay, toTime }): Otherwise[] => {
    if (state === 'skipped' || state === 'unable' || state === 'handed') return [{ onDay, toDay: null, toTime: null }];
    return toDay === null ? [] : [{ onDay, toDay, toTime }];
  });

const uidOf = (id: string) => `${id}@naober`;

/** Everything of an agenda as calendar entries; with `busyOnly` times without a word. A participant reads whom it is with, never why. */
export function entriesOf(content: FeedContent, say: Say): CalendarEntry[] {
  const { agreements, changes, appointments, busyOnly, createdAt } = content;
  const agreed = new Set(agreements.filter(({ state }) => state === 'agreed').map(({ id }) => id));
  const ofAgreements = agreements.map((one) => {
    const change = changes.get(one.id);
    return {
      ...{
        uid: uidOf(one.id),
        sequence: (change?.version ?? 1) - 1,
        stamp: change?.at ?? createdAt,
        timing: one.timing,
        place: null,
      },
      status: one.state === 'agreed' && !one.gone ? ('CONFIRMED' as const) : ('TENTATIVE' as const),
      otherwise: otherwiseOf(content.for === 'owner' ? stillOpen(one, agreed) : one.turns),
      ...(busyOnly ? { title: say('agenda.busy'), description: null } : wordsOf(content, one, say)),
    };
  });
  return [...ofAgreements, ...appointments.map((one) => appointmentEntry(one, createdAt, busyOnly ? say('agenda.busy') : null))];
}

/** For the owner a time that nobody does stays in the calendar until somebody else said yes: then it stands there under their name. */
const stillOpen = ({ turns }: AgendaAgreement, agreed: ReadonlySet<string>): readonly Turn[] =>
  turns.filter(({ state, standIn }) =>
    state === 'unable' || state === 'handed' ? standIn !== null && agreed.has(standIn) : true,
  );

function wordsOf({ for: whose, host }: FeedContent, { what, names, limits }: AgendaAgreement, say: Say) {
  const told = limits === null ? what : `${what}\n${say('agreements.limits-are')} ${limits}`;
  if (whose === 'participant') return { title: say('agenda.with', { name: host ?? say('guest.somebody') }), description: told };
  return { title: names.length === 0 ? what : `${names.join(', ')}: ${what}`, description: limits === null ? null : told };
}

function appointmentEntry(one: Appointment, createdAt: Date, busy: string | null): CalendarEntry {
  return {
    ...{ uid: uidOf(one.id), sequence: one.version - 1, stamp: createdAt, timing: timingOf(one), status: 'CONFIRMED' },
    otherwise: one.offDays.map((onDay) => ({ onDay, toDay: null, toTime: null })),
    title: busy ?? [one.withWhom, one.what].filter((part) => part !== null).join(': '),
    description: null,
    place: busy === null ? one.place : null,
  };
}
