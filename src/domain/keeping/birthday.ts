import { dayNumber, dayText, monthLength } from '../agenda/day.ts';

/** The day a birthday (04-03, month and day) is kept in a year. 29 February is kept on the 28th where there is none. */
function keptIn(year: number, birthday: string): string {
  const isLeapDay = birthday === '02-29' && monthLength(year, 2) < 29;
  return `${year}-${isLeapDay ? '02-28' : birthday}`;
}

/** Whether it is somebody's birthday today or tomorrow; null on every other day. Days as text. */
export function birthdayNear(birthday: string, today: string): 'today' | 'tomorrow' | null {
  const tomorrow = dayText(dayNumber(today) + 1);
  const isOn = (day: string) => keptIn(Number(day.slice(0, 4)), birthday) === day;
  return isOn(today) ? 'today' : isOn(tomorrow) ? 'tomorrow' : null;
}
