import { dayNumber, dayText } from './day.ts';
import { daysOfTiming } from './days-of-timing.ts';
import type { Timing } from './timing.ts';
import type { TurnState } from './turn.ts';

/** One time that goes otherwise. `onDay` is the day of the rhythm; `toDay` and `toTime` where it was moved to. `standIn`: the agreement of who was asked instead. */
export type Turn = {
  readonly onDay: string;
  readonly state: TurnState;
  readonly toDay: string | null;
  readonly toTime: string | null;
  readonly standIn: string | null;
  readonly saidBy: string;
};

/** One time of something: the day of the rhythm it stands for, the day and the time it is (null: no time was said), and its turn when it goes otherwise. */
export type Time = {
  readonly onDay: string;
  readonly day: string;
  readonly at: string | null;
  readonly turn: Turn | null;
};

/** The times of something between two days (both included), in order, with what goes otherwise: a moved time stands on the day it was moved to. */
export function timesOf(timing: Timing, turns: readonly Turn[], from: string, until: string): Time[] {
  const byDay = new Map(turns.map((turn) => [turn.onDay, turn]));
  const planned = daysOfTiming(timing, from, until);
  const movedHere = turns.filter(
    ({ toDay, onDay }) => toDay !== null && toDay >= from && toDay <= until && !planned.includes(onDay),
  );
  return [...planned, ...movedHere.filter(({ onDay }) => isTimeOf(timing, onDay)).map(({ onDay }) => onDay)]
    .map((onDay) => {
      const turn = byDay.get(onDay) ?? null;
      const moved = turn?.toDay ?? null;
      return { onDay, day: moved ?? onDay, at: moved === null ? timing.startsAt : (turn?.toTime ?? timing.startsAt), turn };
    })
    .filter(({ day }) => day >= from && day <= until)
    .sort((one, other) => order(one).localeCompare(order(other)));
}

const order = ({ day, at, onDay }: Time): string => `${day} ${at ?? ''} ${onDay}`;

/** Whether a day is one of the days of something. */
export const isTimeOf = (timing: Timing, day: string): boolean => daysOfTiming(timing, day, day).length > 0;

/** How a time stands: as agreed, moved, off, or open because who would do it can't or somebody else was asked for it. */
export type TimeStanding = 'on' | 'moved' | 'off' | 'open' | 'done' | 'not-done' | 'not-known';

export function standingOf({ turn }: Pick<Time, 'turn'>): TimeStanding {
  switch (turn?.state) {
    case undefined:
      return 'on';
    case 'skipped':
      return 'off';
    case 'unable':
    case 'handed':
      return 'open';
    default:
      return turn?.state ?? 'on';
  }
}

/** The next time on or after a day that is not left out, or null when there is none within a year. */
export function nextTimeOf(timing: Timing, turns: readonly Turn[], today: string): Time | null {
  const ahead = timesOf(timing, turns, today, dayText(dayNumber(today) + 366));
  return ahead.find((time) => standingOf(time) !== 'off') ?? null;
}
