import { dayNumber, dayText } from '../agenda/day.ts';
import { daysOfTiming } from '../agenda/days-of-timing.ts';
import type { Timing } from '../agenda/timing.ts';
import type { TurnState } from '../agenda/turn.ts';
import type { Contact } from './contact.ts';

/** One time of an agreement of which something was said. */
export type SaidTurn = {
  readonly onDay: string;
  readonly state: TurnState;
  readonly toDay: string | null;
  readonly standInAlterId: string | null;
  readonly saidOn: string;
};

/** An agreement somebody said yes to, as far as contact hangs on it. `endedOn`: the day it was stopped or called off, or null. */
export type AgreedTimes = {
  readonly alterId: string;
  readonly timing: Timing;
  readonly important: boolean;
  readonly agreedOn: string;
  readonly endedOn: string | null;
  readonly turns: readonly SaidTurn[];
};

/** How far is looked back: longer than the longest gap anybody can choose. */
const longestBack = 732;

const laterOf = (one: string, other: string): string => (one < other ? other : one);

type Time = { readonly day: string; readonly alterId: string; readonly turn: SaidTurn | null };

/** Whom a time is with, and on which day, after what was said of it; null when it was not with anybody. */
function timeOf({ alterId }: AgreedTimes, day: string, turn: SaidTurn | null): Time | null {
  switch (turn?.state) {
    case 'skipped':
    case 'unable':
    case 'not-done':
    case 'not-known':
      return null;
    case 'handed':
      return turn.standInAlterId === null ? null : { day: turn.toDay ?? day, alterId: turn.standInAlterId, turn };
    case 'moved':
    case 'done':
      return { day: turn.toDay ?? day, alterId, turn };
    case undefined:
      return { day, alterId, turn };
  }
}

/**
 * The contacts that come of what was agreed. A time somebody said took place is one. Of the other times, those whose day is over count
 * too, for who sees each other as agreed does not write that down; but not of an agreement marked "belangrijk": there the owner is asked, and
 * what was not said is not known. What was left out, handed on to nobody or did not happen is none; what was handed to somebody else is one with them.
 */
export function agreedContacts(agreed: readonly AgreedTimes[], today: string): readonly Contact[] {
  const from = dayText(dayNumber(today) - longestBack);
  return agreed.flatMap((one) => {
    const until = one.endedOn !== null && one.endedOn < today ? one.endedOn : today;
    const begins = laterOf(one.agreedOn, from);
    const turns = new Map(one.turns.map((turn) => [turn.onDay, turn]));
    return daysOfTiming(one.timing, begins, until).flatMap((planned): Contact[] => {
      const time = timeOf(one, planned, turns.get(planned) ?? null);
      if (time === null || time.day > today) return [];
      const said = time.turn?.state === 'done';
      if (!said && (one.important || time.day >= today)) return [];
      const knownOn = one.important && time.turn !== null && time.turn.saidOn > time.day ? time.turn.saidOn : time.day;
      return [{ alterId: time.alterId, onDay: time.day, knownOn }];
    });
  });
}
