import { dayNumber, dayText, mondayOf } from '../../../domain/agenda/day.ts';
import { isDay } from '../../../domain/agreements/wanted-agreement.ts';

/** How one looks at an agenda: a list of four weeks, a week, or a day. */
export type AgendaView = 'lijst' | 'week' | 'dag';
export const agendaViews = ['lijst', 'week', 'dag'] as const satisfies readonly AgendaView[];

/** What is looked at: which days, and from where one goes on or back. Days as text. */
export type Looking = {
  readonly view: AgendaView;
  readonly from: string;
  readonly until: string;
  readonly earlier: string;
  readonly later: string;
};

const lengths = { lijst: 28, week: 7, dag: 1 } as const;
const isView = (text: string): text is AgendaView => agendaViews.some((one) => one === text);

const after = (day: string, days: number): string => dayText(dayNumber(day) + days);

/** What an address asks for (?als=week&op=2026-11-24); the list from today when it asks for nothing. A week begins on Monday. */
export function lookingAt(query: URLSearchParams, today: string): Looking {
  const asked = query.get('als') ?? '';
  const view = isView(asked) ? asked : 'lijst';
  const day = query.get('op') ?? '';
  const near = isDay(day) && day > '1970-01-08' && day < '2200-01-01' ? day : today;
  const from = view === 'week' ? mondayOf(near) : near;
  return {
    view,
    from,
    until: after(from, lengths[view] - 1),
    earlier: after(from, -lengths[view]),
    later: after(from, lengths[view]),
  };
}

/** Every day from the first until and with the last. */
export const daysBetween = (from: string, until: string): string[] =>
  Array.from({ length: dayNumber(until) - dayNumber(from) + 1 }, (_, step) => after(from, step));
