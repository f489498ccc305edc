import { dayNumber, partsOf, type Weekday, weekdays } from '../../../domain/agenda/day.ts';
import { rhythmOf } from '../../../domain/agenda/rhythm.ts';
import type { Timing } from '../../../domain/agenda/timing.ts';
import type { Language } from '../../say/languages.ts';
import type { MessageKey, Say } from '../../say/say.ts';

/** A day of the calendar as a moment that every time zone of Europe puts on that day. */
const noonOf = (day: string): Date => new Date(`${day}T12:00:00Z`);

/** The name of a day of the week: dinsdag. 5 January 1970 was a Monday. */
export const sayWeekday = (language: Language, weekday: Weekday): string =>
  new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(1970, 0, 5 + weekdays.indexOf(weekday))),
  );

/** A day with its name: dinsdag 24 november 2026. */
export const sayFullDay = (language: Language, day: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'UTC' }).format(noonOf(day));

/** A day with its name, without its year: dinsdag 24 november. */
export const sayNearDay = (language: Language, day: string): string =>
  new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(noonOf(day));

const everyWeeks = { 1: 'agenda.every-1', 2: 'agenda.every-2', 3: 'agenda.every-3', 4: 'agenda.every-4' } as const;
const nths: Readonly<Record<1 | 2 | 3 | 4 | -1, MessageKey>> = {
  1: 'agenda.nth-1',
  2: 'agenda.nth-2',
  3: 'agenda.nth-3',
  4: 'agenda.nth-4',
  [-1]: 'agenda.nth-last',
};

/** How often something is, to stand within a sentence: "elke dinsdag en donderdag", "om de week op dinsdag"; null for once. */
export function sayRhythm(say: Say, language: Language, { rule, startsOn }: Pick<Timing, 'rule' | 'startsOn'>): string | null {
  const rhythm = rhythmOf(rule);
  switch (rhythm?.kind) {
    case 'once':
      return null;
    case 'daily':
      return say('agenda.every-day');
    case 'weekly': {
      const own = weekdays[partsOf(dayNumber(startsOn)).weekday];
      const on = rhythm.on.length > 0 || own === undefined ? rhythm.on : [own];
      const days = new Intl.ListFormat(language).format(on.map((day) => sayWeekday(language, day)));
      return say(everyWeeks[rhythm.every], { days });
    }
    case 'monthly-date':
      return say('agenda.every-date', { date: rhythm.date });
    case 'monthly-weekday':
      return say('agenda.every-nth', { nth: say(nths[rhythm.nth]), day: sayWeekday(language, rhythm.weekday) });
    default:
      return say('agenda.every-other');
  }
}

/** How long: "20 minuten", "een uur", "anderhalf uur", "2 uur en 15 minuten". */
export function sayMinutes(say: Say, minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (minutes === 90) return say('agenda.hour-and-half');
  if (hours === 0) return say('agenda.minutes', { count: rest });
  const whole = say('agenda.hours', { count: hours });
  return rest === 0 ? whole : say('agenda.hours-minutes', { hours: whole, minutes: say('agenda.minutes', { count: rest }) });
}

/**
 * When something is, as one sentence: "Elke dinsdag om 09:30, van 24 november 2026 tot en met 24 maart 2027. Het duurt een half uur." or
 * "Op dinsdag 24 november 2026 om 09:30."; of a period only from when until when.
 */
export function sayTiming(say: Say, language: Language, timing: Timing): string {
  const { startsOn, untilOn, startsAt, minutes } = timing;
  const rhythm = sayRhythm(say, language, timing);
  const at = startsAt === null ? '' : say('agenda.at-time', { time: startsAt });
  const [from, until] = [startsOn, untilOn].map((day) =>
    new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(noonOf(day)),
  );
  const long = minutes === null ? '' : ` ${say('agenda.lasts', { long: sayMinutes(say, minutes) })}`;
  if (rhythm === null && (startsOn === untilOn || startsAt !== null))
    return `${say('agenda.on-day', { day: sayFullDay(language, startsOn), at })}${long}`;
  const period = say('agenda.from-until', { from: from ?? '', until: until ?? '' });
  if (rhythm === null) return `${say('agenda.sometime', { period })}${long}`;
  return `${say('agenda.with-rhythm', { rhythm: capital(rhythm, language), at, period })}${long}`;
}

const capital = (text: string, language: Language) => text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
