import type { Language } from './languages.ts';

/** A day in words, such as "3 maart 2026", as it was in the Netherlands. */
export const dayIn = (language: Language, date: Date): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'Europe/Amsterdam' }).format(date);
