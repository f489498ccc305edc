import { type Time, type Turn, timesOf } from './times.ts';
import type { Timing } from './timing.ts';

/** An agreement of which a time may be swapped: who does it, and what kind of thing it is. */
export type Swappable = {
  readonly id: string;
  readonly participantId: string;
  readonly askId: string | null;
  readonly support: string | null;
  readonly what: string;
  readonly timing: Timing;
  readonly turns: readonly Turn[];
};

/** One time of somebody else that could change places with this one. */
export type SwapChoice = { readonly agreementId: string; readonly onDay: string };

const same = (one: string | null, other: string | null): boolean => one !== null && one === other;

/** Whether two people do the same kind of thing: what was asked of both at once, the same kind of support, or the same words. */
export const isSameKind = (one: Swappable, other: Swappable): boolean =>
  one.participantId !== other.participantId &&
  (same(one.askId, other.askId) ||
    same(one.support, other.support) ||
    one.what.trim().toLowerCase() === other.what.trim().toLowerCase());

const isFree = ({ timing, turns }: Swappable, day: string): boolean => timesOf(timing, turns, day, day).length === 0;

/** Whether two times can change places: both go as agreed and are still to come, on two days, and neither does it on the day of the other already. */
export const canSwap = (one: Swappable, time: Time, other: Swappable, otherTime: Time, today: string): boolean =>
  isSameKind(one, other) &&
  time.turn === null &&
  otherTime.turn === null &&
  time.day >= today &&
  otherTime.day >= today &&
  isFree(one, otherTime.day) &&
  isFree(other, time.day);

/** The times of others, from today until a day, with which this one could change places; the first comes first. */
export const swapChoices = (
  one: Swappable,
  time: Time,
  others: readonly Swappable[],
  { today, until }: { readonly today: string; readonly until: string },
): readonly SwapChoice[] =>
  others
    .flatMap((other) =>
      timesOf(other.timing, other.turns, today, until)
        .filter((otherTime) => canSwap(one, time, other, otherTime, today))
        .map(({ onDay }) => ({ agreementId: other.id, onDay })),
    )
    .sort((first, second) => first.onDay.localeCompare(second.onDay) || first.agreementId.localeCompare(second.agreementId));

/** With which time of somebody else this one changed places: each stands on the day of the other. Null when it did not. */
export function swappedWith(one: Swappable, { onDay, toDay }: Turn, others: readonly Swappable[]): SwapChoice | null {
  if (toDay === null || toDay === onDay) return null;
  for (const other of others)
    if (isSameKind(one, other) && other.turns.some((turn) => turn.onDay === toDay && turn.toDay === onDay))
      return { agreementId: other.id, onDay: toDay };
  return null;
}
