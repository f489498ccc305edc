import type { Guest } from '../../database/guest.ts';
import { liveSets, readStandingOf, type Standing } from '../../database/standing.ts';
import type { GrantSet } from '../../domain/consent/grant-sets.ts';

export type { Standing } from '../../database/standing.ts';

/** Who somebody is here, and what is open for them now. That they asked is not noted: nothing of the circle is in it. */
export const readStanding = (guest: Guest): Promise<Standing | null> => guest.own(readStandingOf);

/** Whether all these sets are open for somebody at this moment. */
export async function isStillOpen(guest: Guest, sets: readonly GrantSet[]): Promise<boolean> {
  const live = await guest.own(liveSets);
  return sets.every((set) => live.has(set));
}
