import { dayNumber, dayText } from '../agenda/day.ts';
import { daysOfRule } from '../agenda/days-of-rule.ts';
import { parseRule } from '../agenda/rule.ts';
import type { OfferTime } from './offer.ts';

/** One coming time of an offer. */
export type ComingTime = {
  readonly day: string;
  readonly at: string | null;
  readonly minutes: number | null;
  readonly quiet: boolean | null;
};

/** So many days ahead is looked. */
const ahead = 62;

const daysOf = ({ startsOn, untilOn, rule }: OfferTime, from: string, until: string): readonly string[] => {
  if (rule === null) return startsOn >= from && startsOn <= until ? [startsOn] : [];
  const read = parseRule(rule);
  return read.ok ? daysOfRule(read.value, startsOn, from, untilOn !== null && untilOn < until ? untilOn : until) : [];
};

/** The next `most` times from the day after `today`, the soonest first: one does not have to come today. */
export function nextTimes(times: readonly OfferTime[], today: string, most: number): readonly ComingTime[] {
  const [from, until] = [dayText(dayNumber(today) + 1), dayText(dayNumber(today) + ahead)];
  return times
    .flatMap((time) =>
      daysOf(time, from, until).map((day) => ({ day, at: time.startsAt, minutes: time.minutes, quiet: time.quiet })),
    )
    .sort((one, other) => {
      const [a, b] = [`${one.day} ${one.at ?? ''}`, `${other.day} ${other.at ?? ''}`];
      return a === b ? 0 : a < b ? -1 : 1;
    })
    .slice(0, most);
}
