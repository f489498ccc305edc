import { wallOf } from './amsterdam.ts';
import { dayNumber, dayText, mondayOf, partsOf } from './day.ts';

const saturday = 5;
const sunday = 6;
const evening = '18:00';

/**
 * The Monday of the week somebody wants on paper at a moment, in the Netherlands: this one, and from Saturday evening, when it is as good as
 * over, the one that comes.
 */
export function comingWeek(at: Date): string {
  const { day, time } = wallOf(at);
  const { weekday } = partsOf(dayNumber(day));
  const over = weekday === sunday || (weekday === saturday && time >= evening);
  return over ? mondayAfter(day) : mondayOf(day);
}

/** The Monday after the week a day is in. */
export const mondayAfter = (day: string): string => dayText(dayNumber(mondayOf(day)) + 7);
