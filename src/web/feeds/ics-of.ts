import type { Turn } from '../../domain/agenda/times.ts';
import type { Timing } from '../../domain/agenda/timing.ts';
import type { Say } from '../say/say.ts';
import { calendarFile } from './calendar-file.ts';
import { otherwiseOf } from './entries.ts';

/** One agreement, for a file of its own: to fetch from a page, or to go with a letter. `with`: how the other is called by who reads it. */
export type IcsAgreement = {
  readonly id: string;
  readonly what: string;
  readonly limits: string | null;
  readonly with: string;
  readonly state: 'asked' | 'agreed' | 'declined' | 'stopped' | 'called-off';
  readonly timing: Timing;
  readonly turns: readonly Turn[];
  readonly version: number;
  readonly changedAt: Date;
};

/** The name of such a file. */
export const icsName = 'afspraak.ics';

/** One agreement as a calendar file, under a neutral title: whom it is with. What it is about stands in its description. */
export function icsOf(agreement: IcsAgreement, say: Say): string {
  const { id, what, limits, state, timing, turns, version, changedAt } = agreement;
  const entry = {
    ...{ uid: `${id}@naober`, sequence: version - 1, stamp: changedAt, timing, place: null },
    title: say('agenda.with', { name: agreement.with }),
    description: limits === null ? what : `${what}\n${say('agreements.limits-are')} ${limits}`,
    status: state === 'agreed' ? ('CONFIRMED' as const) : state === 'asked' ? ('TENTATIVE' as const) : ('CANCELLED' as const),
    otherwise: otherwiseOf(turns),
  };
  return calendarFile([entry], { name: null });
}
