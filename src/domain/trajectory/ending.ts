import { weeksUntil } from './days.ts';

/** How a coach's end is prepared: what goes on, who takes over, the farewell as a day, and the days on which is looked back. */
export type Ending = {
  readonly goesOn: string | null;
  readonly handedOver: string | null;
  readonly farewellOn: string | null;
  /** Months after the farewell for which a day to look back is set. */
  readonly checks: readonly number[];
};

/** What an end is prepared with, in the order in which it is asked. */
export const endingParts = ['goes-on', 'handed-over', 'farewell', 'check-3', 'check-6'] as const;
export type EndingPart = (typeof endingParts)[number];

/** After how many months is looked back whether what was built still stands. */
export const checkMonths = [3, 6] as const;

export const notPrepared: Ending = { goesOn: null, handedOver: null, farewellOn: null, checks: [] };

/** What is still to be prepared. A coach closes a trajectory as done only when this is empty; the owner stops whenever they want. */
export function stillToPrepare({ goesOn, handedOver, farewellOn, checks }: Ending): readonly EndingPart[] {
  const isSaid: Readonly<Record<EndingPart, boolean>> = {
    'goes-on': goesOn !== null,
    'handed-over': handedOver !== null,
    farewell: farewellOn !== null,
    'check-3': checks.includes(3),
    'check-6': checks.includes(6),
  };
  return endingParts.filter((part) => !isSaid[part]);
}

/** How long before the end it is spoken of, in weeks. */
export const weeksToPrepare = 8;

/** In how many weeks a coach stops, once that is near enough to speak of; null before. 0 is this week, or past. */
export function weeksLeft(untilOn: string, today: string): number | null {
  const weeks = Math.max(0, weeksUntil(today, untilOn));
  return weeks <= weeksToPrepare ? weeks : null;
}
