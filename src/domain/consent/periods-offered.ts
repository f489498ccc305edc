import type { ParticipantKind } from './grant-sets.ts';
import { daysAfter, mostDays, usualDays } from './periods.ts';

/** How long something may be seen, as one chooses it in words, in days. */
export const periodsOffered = { week: 7, 'six-weeks': 42, 'three-months': 91, 'half-year': 182, year: mostDays } as const;
export type Period = keyof typeof periodsOffered;

/** From short to long. */
export const periodNames: readonly Period[] = ['week', 'six-weeks', 'three-months', 'half-year', 'year'];

export const isPeriod = (text: string): text is Period => periodNames.some((one) => one === text);

/** What is chosen when nothing else is said: a year for somebody of one's own, six weeks for who comes for work. */
export const usualPeriod = (kind: ParticipantKind): Period =>
  periodNames.find((name) => periodsOffered[name] === usualDays[kind]) ?? 'six-weeks';

/** When something ends that begins now. */
export const endOf = (period: Period, at: Date): Date => daysAfter(at, periodsOffered[period]);

/** The period a grant was given for, as near as one is offered; for asking it again. */
export function periodOf({ from, until }: { readonly from: Date; readonly until: Date }): Period {
  const days = (until.getTime() - from.getTime()) / daysAfter(new Date(0), 1).getTime();
  return periodNames.find((name) => days <= periodsOffered[name] + 1) ?? 'year';
}

/** How many days may pass between the wish to open something that was prepared, and its opening. */
export const delaysOffered = [0, 1, 2, 7] as const;
export type Delay = (typeof delaysOffered)[number];

export const delayIn = (text: string): Delay | null => delaysOffered.find((days) => `${days}` === text) ?? null;
