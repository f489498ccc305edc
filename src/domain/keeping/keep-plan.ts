import { dayNumber, dayText, partsOf, type Weekday, weekdays } from '../agenda/day.ts';
import { ruleOf } from '../agenda/rhythm.ts';
import type { Timing } from '../agenda/timing.ts';
import type { AskKind } from '../asking/ask.ts';

/** The pieces of a plan to keep in touch after a move: visits, video calls, somebody who drives. As they stand in an address. */
export const keepPlanParts = ['bezoek', 'beeldbellen', 'vervoer'] as const;
export type KeepPlanPart = (typeof keepPlanParts)[number];

/** How often something of the plan can be, with the gap that goes with it when the owner wants to be asked too. */
export const keepPlanOften = ['week', 'two-weeks', 'month'] as const;
export type KeepPlanOften = (typeof keepPlanOften)[number];

/** What is asked for each piece. Somebody who drives is one; to visit or to call everybody is asked for themselves. */
export const askOf: Readonly<
  Record<KeepPlanPart, { readonly kind: AskKind; readonly support: string | null; readonly oneIsEnough: boolean }>
> = {
  bezoek: { kind: 'together', support: 'companionship', oneIsEnough: false },
  beeldbellen: { kind: 'together', support: 'companionship', oneIsEnough: false },
  vervoer: { kind: 'help', support: 'transport', oneIsEnough: true },
};

/** How long there is to answer, and how long the first stretch is: so that everybody can stop or go on after it. */
const daysToAnswer = 7;
const daysLong = 84;

/** When it is: on that weekday, first after the day to answer by, for twelve weeks. */
export function keepPlanTiming(
  on: Weekday,
  often: KeepPlanOften,
  today: string,
): { readonly timing: Timing; readonly answerBy: string } {
  const answerBy = dayNumber(today) + daysToAnswer;
  const first = answerBy + 1 + ((weekdays.indexOf(on) - partsOf(answerBy + 1).weekday + 7) % 7);
  // A fifth Tuesday is not in every month: then it begins with the first of the next.
  const startsOn = often === 'month' && partsOf(first).date > 28 ? first + 7 : first;
  const nth = Math.ceil(partsOf(startsOn).date / 7);
  const rule =
    often === 'month' ? `FREQ=MONTHLY;BYDAY=${nth}${on}` : ruleOf({ kind: 'weekly', every: often === 'week' ? 1 : 2, on: [on] });
  return {
    timing: { startsOn: dayText(startsOn), untilOn: dayText(startsOn + daysLong), startsAt: null, minutes: null, rule },
    answerBy: dayText(answerBy),
  };
}
