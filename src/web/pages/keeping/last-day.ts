import { dayNumber } from '../../../domain/agenda/day.ts';
import { dutchDay } from '../../../domain/agreements/dutch-day.ts';
import type { OwnerVisit } from '../../page.ts';
import { sayNearDay } from '../agenda/rhythm-words.ts';
import { sayDay } from '../snapshots/moment-words.ts';

/** For so many days back a day is clear without its year. */
const near = 300;

/** The day of a last contact as people say it: "donderdag 19 november", and with its year when that is long ago. */
export const sayLastDay = (visit: OwnerVisit, day: string): string =>
  dayNumber(dutchDay(visit.around.now())) - dayNumber(day) < near ? sayNearDay(visit.language, day) : sayDay(visit, day);
