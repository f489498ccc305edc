import type { Visit } from '../../page.ts';

/** A day in words, such as "zondag 22 november 2026". */
export const sayDayOf = ({ language }: Pick<Visit, 'language'>, at: Date): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'Europe/Amsterdam' }).format(at);
