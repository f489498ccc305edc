import type { Grant } from './grant.ts';
import { daysAfter } from './periods.ts';

/** How long before its end a grant is asked about, in days, for grants of at least so many days. Shorter ones end by themselves. */
const askedBefore = [
  { fromDays: 180, ask: 30 },
  { fromDays: 28, ask: 7 },
] as const;

type Times = Pick<Grant, 'from' | 'until' | 'revokedAt'>;

/** Whether it is time to ask "klopt dit nog?": it runs, and its end is near. */
export function isNearItsEnd({ from, until, revokedAt }: Times, at: Date): boolean {
  if (revokedAt !== null || at < from || at >= until) return false;
  const found = askedBefore.find(({ fromDays }) => daysAfter(from, fromDays) <= until);
  return found !== undefined && daysAfter(at, found.ask) >= until;
}
