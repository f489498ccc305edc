const minute = 60_000;

/**
 * How long a letter waits before it is tried again, in minutes, from the first time that it could not go on: three days and a bit in all.
 * RFC 5321 (4.5.4.1) has mail servers try for four to five days; what is asked here is about a day that comes sooner.
 */
const waits = [1, 5, 15, 60, 180, 360, 720, 1440, 1440] as const;

/** When a letter that could not go yet is tried again, after `tries` times; null when it was tried long enough. */
export function tryAgainAt(tries: number, now: Date): Date | null {
  const wait = waits[Math.max(0, tries - 1)];
  return wait === undefined ? null : new Date(now.getTime() + wait * minute);
}

/** How long a letter may be under way to the mail server. What is still there after that was cut off: the longest wait of SMTP is ten minutes. */
export const underWayFor = 15 * minute;
