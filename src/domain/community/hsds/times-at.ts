import type { OfferTime } from '../offer.ts';
import { minutesBetween, timeAt } from './clock-time.ts';
import { type Part, partsAt } from './part.ts';
import { leaveOut, type Reading } from './reading.ts';
import { daysSaid } from './rhythm-at.ts';
import { factAt, lineAt, textAt } from './said.ts';

/** When something is: what an agenda can follow, and the words of the rest. */
export type TimesSaid = { readonly times: readonly OfferTime[]; readonly words: readonly string[] };

/** A schedule as a time, or as its own words where it cannot be followed; without words that is a problem. */
function timeOf(part: Part, confirmedOn: string, reading: Reading): OfferTime | string | null {
  const [before, days] = [reading.problems.all.length, daysSaid(part, confirmedOn, reading)];
  const day = days?.startsOn ?? confirmedOn;
  const [startsAt, closes] = [timeAt(part, 'opens_at', day, reading), timeAt(part, 'closes_at', day, reading)];
  if (days === null) {
    const words = ['description', 'notes'].map((field) => textAt(part, field, reading)).filter((text) => text !== null);
    if (words.length > 0) leaveOut(reading, 'schedule (kept in words)');
    else if (reading.problems.all.length === before) reading.problems.add(part.path, 'hsds.rhythm-not-kept');
    return words.length === 0 ? null : words.join('\n');
  }
  const minutes = minutesBetween(startsAt, closes);
  if (closes !== null && minutes === null) leaveOut(reading, 'schedule.closes_at');
  const said = [lineAt(part, 'description', 400, reading), lineAt(part, 'notes', 400, reading)].filter((line) => line !== null);
  if (said.join(' ').length > 400)
    reading.problems.add(`${part.path}.notes`, 'document.too-long', { max: 400, length: said.join(' ').length });
  return { ...days, startsAt, minutes, quiet: factAt(part, 'naober_quiet', reading), words: said.join(' ') || null };
}

/** When a service is, from the schedules under a part. At most fifty. */
export function timesAt(part: Part, confirmedOn: string, reading: Reading): TimesSaid {
  const all = partsAt(part, 'schedules', 'schedule', reading, 50).map((schedule) => timeOf(schedule, confirmedOn, reading));
  return {
    times: all.filter((one) => one !== null && typeof one !== 'string'),
    words: all.filter((one) => typeof one === 'string'),
  };
}
