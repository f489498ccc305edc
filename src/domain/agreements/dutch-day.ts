/** The day it is in the Netherlands at a moment, as text: 2026-11-22. What is asked for a day is over when that day is over there. */
export const dutchDay = (at: Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    at,
  );
