import { daysAfter, linkDaysAfter } from './periods.ts';

/** What a personal link was for. `ends` are the last moments of agreements and of grants, of those that ended early the moment they did. */
type LinkedTo = { readonly madeAt: Date; readonly joinedAt: Date; readonly ends: readonly Date[] };

/**
 * Until when the personal link of somebody who takes part works: 30 days after the last thing it was for (an agreement, a grant), and never
 * less than 30 days after they joined or after this link was made.
 */
export const linkUntil = ({ madeAt, joinedAt, ends }: LinkedTo): Date =>
  daysAfter(new Date(Math.max(madeAt.getTime(), joinedAt.getTime(), ...ends.map((end) => end.getTime()))), linkDaysAfter);
