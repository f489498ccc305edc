import { daysOfRule } from './days-of-rule.ts';
import { parseRule } from './rule.ts';
import type { Timing } from './timing.ts';

/** Whether it lies somewhere between two days, without saying when: no rhythm and no time. It has no days of its own. */
export const isPeriod = ({ startsOn, untilOn, startsAt, rule }: Timing): boolean =>
  rule === null && startsAt === null && untilOn > startsOn;

/** The days of something with a timing, from `from` until and with `until` (2026-11-24). Once is on its first day; a period has none. */
export function daysOfTiming(timing: Timing, from: string, until: string): string[] {
  const { startsOn, untilOn, rule } = timing;
  if (rule === null) return isPeriod(timing) || startsOn < from || startsOn > until ? [] : [startsOn];
  const read = parseRule(rule);
  return read.ok ? daysOfRule(read.value, startsOn, from, untilOn < until ? untilOn : until) : [];
}
