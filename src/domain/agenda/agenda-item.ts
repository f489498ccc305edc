import type { Appointment } from './appointment.ts';
import { isPeriod } from './days-of-timing.ts';
import { standingOf, type Time, type Turn, timesOf } from './times.ts';
import type { Timing } from './timing.ts';

/** An agreement with one person, as an agenda takes it. `standsIn`: for whose time they were asked instead. */
export type AgendaAgreement = {
  readonly id: string;
  readonly what: string;
  readonly names: readonly string[];
  /** Who said yes takes part no more: its times are open, and nobody is named. */
  readonly gone: boolean;
  readonly forName: string | null;
  readonly limits: string | null;
  readonly state: 'agreed' | 'asked';
  /** They said what they could do instead; there only while it is asked. */
  readonly otherwise?: true;
  readonly askId: string | null;
  readonly timing: Timing;
  readonly turns: readonly Turn[];
};

/** One line of an agenda. 'open': who would do it can't; 'open-asked': and somebody else was asked, who said nothing yet; 'covered': they said yes. */
export type AgendaItem =
  | {
      readonly kind: 'agreement';
      readonly agreement: AgendaAgreement;
      readonly time: Time;
      readonly standing:
        | 'agreed'
        | 'asked'
        | 'moved'
        | 'off'
        | 'open'
        | 'open-asked'
        | 'covered'
        | 'done'
        | 'not-done'
        | 'not-known';
    }
  | { readonly kind: 'appointment'; readonly appointment: Appointment; readonly time: Time };

/** When an appointment is; without a last day it goes on as long as its rule says. */
export const timingOf = ({ startsOn, untilOn, startsAt, minutes, rule }: Appointment): Timing => ({
  startsOn,
  untilOn: untilOn ?? (rule === null ? startsOn : '9999-12-31'),
  startsAt: startsAt ?? null,
  minutes,
  rule,
});

/** The days of something that lasts whole days on end stand under the first; every other appointment on its own days, but for those it is off. */
const appointmentTimes = (appointment: Appointment, from: string, until: string): Time[] => {
  const timing = timingOf(appointment);
  const asOnce = isPeriod(timing) ? { ...timing, untilOn: timing.startsOn } : timing;
  return timesOf(asOnce, [], from, until).filter(({ onDay }) => !appointment.offDays.includes(onDay));
};

/** What several people were asked at once and nobody answered yet is one line. */
function together(agreements: readonly AgendaAgreement[]): AgendaAgreement[] {
  const merged = new Map<string, AgendaAgreement>();
  for (const one of agreements) {
    const key =
      one.askId === null || one.state === 'agreed' || one.otherwise ? one.id : `${one.askId} ${JSON.stringify(one.timing)}`;
    const before = merged.get(key);
    merged.set(key, before === undefined ? one : { ...before, names: [...before.names, ...one.names] });
  }
  return [...merged.values()];
}

/** What became of who was asked instead: the ids of what is agreed and of what is still asked. */
type Instead = Readonly<Record<'agreed' | 'asked', ReadonlySet<string>>>;

function itemOf(agreement: AgendaAgreement, time: Time, instead: Instead): AgendaItem {
  const standing = standingOf(time);
  const other = time.turn?.standIn ?? '';
  const kind = 'agreement' as const;
  if (agreement.state === 'asked') return { kind, agreement, time, standing: standing === 'off' ? 'off' : 'asked' };
  if (agreement.gone && (standing === 'on' || standing === 'moved')) return { kind, agreement, time, standing: 'open' };
  if (standing === 'on') return { kind, agreement, time, standing: 'agreed' };
  if (standing !== 'open') return { kind, agreement, time, standing };
  const became = instead.agreed.has(other) ? 'covered' : instead.asked.has(other) ? 'open-asked' : 'open';
  return { kind, agreement, time, standing: became };
}

type Kept = { readonly agreements: readonly AgendaAgreement[]; readonly appointments: readonly Appointment[] };

/** Everything in an agenda between two days (both included), by day and time; what has no time comes first. Periods are not in it: `periodsOf`. */
export function agendaOf({ agreements, appointments }: Kept, from: string, until: string): AgendaItem[] {
  const idsOf = (wanted: AgendaAgreement['state']) =>
    new Set(agreements.flatMap(({ id, state }) => (state === wanted ? [id] : [])));
  const instead = { agreed: idsOf('agreed'), asked: idsOf('asked') };
  const items = [
    ...together(agreements).flatMap((one) =>
      timesOf(one.timing, one.turns, from, until).map((time) => itemOf(one, time, instead)),
    ),
    ...appointments.flatMap((appointment) =>
      appointmentTimes(appointment, from, until).map((time) => ({ kind: 'appointment' as const, appointment, time })),
    ),
  ];
  return items.sort((one, other) => sortKey(one).localeCompare(sortKey(other)));
}

const sortKey = (item: AgendaItem): string => {
  const { day, at } = item.time;
  if (item.kind === 'appointment') return `${day} ${at ?? ''} ${item.appointment.what}`;
  // What somebody else does now stands before their doing it.
  return `${day} ${at ?? ''} ${item.agreement.what} ${item.standing === 'covered' ? 0 : 1}`;
};

/** What lies somewhere between two days without days of its own, as far as that touches the days from `from` until and with `until`. */
export const periodsOf = (agreements: readonly AgendaAgreement[], from: string, until: string): AgendaAgreement[] =>
  together(agreements).filter(({ timing }) => isPeriod(timing) && timing.startsOn <= until && timing.untilOn >= from);
