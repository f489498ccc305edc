import { dayNumber, dayText } from '../agenda/day.ts';
import { isPeriod } from '../agenda/days-of-timing.ts';
import { standingOf, type Turn, timesOf } from '../agenda/times.ts';
import type { Timing } from '../agenda/timing.ts';
import type { AskKind } from '../asking/ask.ts';

/**
 * Something two people agreed, as both know it. `endedOn`: the day it was stopped or called off, or null. `turns`: what was said of single
 * times, as far as whoever looks knows.
 */
export type SaidYes = {
  readonly id: string;
  readonly participantId: string;
  readonly kind: AskKind;
  readonly what: string;
  readonly forName: string | null;
  /** What the owner offered beside it, in own words. */
  readonly inReturn: string | null;
  readonly timing: Timing;
  readonly endedOn: string | null;
  readonly turns: readonly Turn[];
};

const farAhead = '9999-12-31';

/** The days on which it is or was: not those that were left out, that somebody else took over, or that did not come to pass. */
function daysOf({ timing, turns, endedOn }: SaidYes): readonly string[] {
  return timesOf(timing, turns, timing.startsOn, endedOn ?? farAhead)
    .filter((time) => ['on', 'moved', 'done'].includes(standingOf(time)))
    .map(({ day }) => day);
}

/** Whether anything of it happens or happened: what ended before its first time, and one time that did not come to pass, is nothing to speak of. */
export const stands = (one: SaidYes): boolean =>
  isPeriod(one.timing) ? one.endedOn === null || one.endedOn >= one.timing.startsOn : daysOf(one).length > 0;

/** Whether it is still to come, or goes on. */
export const goesOn = (one: SaidYes, today: string): boolean =>
  one.endedOn === null && (one.timing.untilOn >= today || daysOf(one).some((day) => day >= today));

/** The last day until today on which it was, or null. What lies somewhere in a period was on its last day at the latest. */
export function lastDay(one: SaidYes, today: string): string | null {
  const { timing, endedOn } = one;
  if (!isPeriod(timing)) return daysOf(one).findLast((day) => day <= today) ?? null;
  const last = endedOn !== null && endedOn < timing.untilOn ? endedOn : timing.untilOn;
  return stands(one) && last <= today ? last : null;
}

/** The last day on which it took place: before today, or today once somebody said so; null when there is none yet. */
export function tookPlaceOn(one: SaidYes, today: string): string | null {
  const doneToday = one.turns.some(({ state, onDay, toDay }) => state === 'done' && (toDay ?? onDay) === today);
  return doneToday ? today : lastDay(one, dayText(dayNumber(today) - 1));
}
