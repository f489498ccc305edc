import type { Frequency } from '../circle/about.ts';
import { type InsightAlter, present } from './insight-alter.ts';
import { anyTrue, countTrue, type Measure } from './measure.ts';

const often = (frequency: Frequency | null) => (frequency === null ? null : frequency === 'daily' || frequency === 'weekly');

/**
 * Contact: number of informal (unpaid) ties with contact at least weekly, in any way. Not weekly only when every way is known; not
 * counted either way when it is not known whether somebody is paid and there is weekly contact. Source: CBS, sociale contacten.
 */
export function weeklyInformalTies(alters: readonly InsightAlter[]): Measure<number> {
  const both = (weekly: boolean | null, informal: boolean | null) =>
    weekly === false || informal === false ? false : weekly === null || informal === null ? null : true;
  return countTrue(
    present(alters).map(({ frequency, paid }) =>
      both(anyTrue(Object.values(frequency).map(often)), paid === null ? null : !paid),
    ),
  );
}
