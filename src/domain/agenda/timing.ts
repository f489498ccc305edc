/**
 * When something is: its first day and last day (2026-11-24), a time of the wall in the Netherlands (09:30) or none, how long in minutes,
 * and the rhythm as a recurrence rule of RFC 5545 without its start ('FREQ=WEEKLY;INTERVAL=2;BYDAY=TU'), or null for once.
 */
export type Timing = {
  readonly startsOn: string;
  readonly untilOn: string;
  readonly startsAt: string | null;
  readonly minutes: number | null;
  readonly rule: string | null;
};
