import { wallOf } from '../../agenda/amsterdam.ts';
import { shorten } from '../../circle/document-problem.ts';
import { at } from '../../circle/document-values.ts';
import type { Part } from './part.ts';
import type { Reading } from './reading.ts';

/**
 * A time of the wall in the Netherlands (09:30) from opens_at or closes_at; null where nothing was said. A time with a zone ("10:00Z") is what the wall
 * says then on `day`; 24:00 is 00:00.
 */
export function timeAt({ path, object }: Part, field: string, day: string, { problems }: Reading): string | null {
  const value = at(object, field);
  if (value === undefined || value === null || value === '') return null;
  const [, hour, minute, zone] =
    (typeof value === 'string' && /^(\d\d):([0-5]\d)(?::[0-5]\d(?:\.\d{1,9})?)?(Z|[+-]\d\d(?::?\d\d)?)?$/.exec(value)) || [];
  if (hour !== undefined && (hour < '24' || (hour === '24' && minute === '00'))) {
    const time = `${hour === '24' ? '00' : hour}:${minute}`;
    if (zone === undefined) return time;
    const wall = wallOf(new Date(Date.parse(`${day}T${time}:00Z`) - offset(zone)));
    if (wall.day === day) return wall.time;
  }
  problems.add(`${path}.${field}`, 'hsds.not-a-time', { value: shorten(value) });
  return null;
}

/** How far a zone ("+02:00") is ahead of UTC, in milliseconds. */
function offset(zone: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
}

/** How long it is from one time of the wall to another, in minutes, also past midnight; null when it is not known or nothing lies between. */
export function minutesBetween(from: string | null, to: string | null): number | null {
  if (from === null || to === null) return null;
  if (from === to) return from === '00:00' ? 1440 : null;
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return (minutes(to) - minutes(from) + 1440) % 1440;
}
