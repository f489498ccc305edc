import type { Language } from './languages.ts';

/** A day in words, such as "3 maart 2026", as it was in the Netherlands. */
export const dayIn = (language: Language, date: Date): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'Europe/Amsterdam' }).format(date);

/** The time of a moment, such as 15:30, as it is in the Netherlands. */
export const timeIn = (language: Language, date: Date): string =>
  new Intl.DateTimeFormat(language, { timeStyle: 'short', timeZone: 'Europe/Amsterdam' }).format(date);
