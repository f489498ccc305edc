import { instantOf } from '../../domain/agenda/amsterdam.ts';
import { daysOfTiming } from '../../domain/agenda/days-of-timing.ts';
import type { Timing } from '../../domain/agenda/timing.ts';

/** One time something is. `start` is null when no time was said; `end` is null when it was not said how long. */
export type Occurrence = { readonly day: string; readonly start: Date | null; readonly end: Date | null };

/**
 * The times of something between two days (text, both included), in order. A time is that of the wall in the Netherlands, also in the weeks the
 * clock changes. It does not know turns that go otherwise: see domain/agenda/turns.ts.
 */
export const occurrences = (timing: Timing, from: string, until: string): Occurrence[] =>
  daysOfTiming(timing, from, until).map((day) => {
    const start = timing.startsAt === null ? null : instantOf(day, timing.startsAt);
    const end = start === null || timing.minutes === null ? null : new Date(start.getTime() + timing.minutes * 60_000);
    return { day, start, end };
  });
