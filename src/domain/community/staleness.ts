import { dayNumber } from '../agenda/day.ts';

/** So many days after somebody said that it is so, one is told to ask first. */
const freshDays = 60;

/** Whether it is so long ago that somebody confirmed an offer that it may have changed. */
export const isStale = (confirmedOn: string, today: string): boolean => dayNumber(today) - dayNumber(confirmedOn) > freshDays;
