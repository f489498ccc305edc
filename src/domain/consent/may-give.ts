import { ok, type Result, refused } from '../result.ts';
import { mayHaveDrawing, type Standing } from './grant.ts';
import { type GrantSet, setsFor } from './grant-sets.ts';
import { daysAfter, mostDays, mostTypingHours } from './periods.ts';

/** What an owner wants to give. `purpose` may still have spaces around it. */
export type WantedGrant = {
  readonly sets: readonly GrantSet[];
  readonly purpose: string;
  readonly from: Date;
  readonly until: Date;
};

export type GrantRefusal =
  /** They left, or are not let in any more. */
  | 'not-taking-part'
  | 'nothing-chosen'
  /** A set that is not for members, or the drawing for somebody who may not have it. */
  | 'not-for-them'
  | 'no-purpose'
  | 'purpose-too-long'
  /** It ends before it begins, or has ended already. */
  | 'no-time'
  | 'too-long-a-time';

const longestPurpose = 400;
/** Rounding to a whole day may make a year a little longer; the store allows 366 days. */
const dayOfGrace = 1;

/** Whether this may be given to somebody, at a moment. Whether they joined already does not matter: a grant can wait for them. */
export function mayGive(who: Standing, { sets, purpose, from, until }: WantedGrant, at: Date): Result<null, GrantRefusal> {
  if (who.leftAt !== null || who.blockedAt !== null) return refused('not-taking-part');
  if (sets.length === 0) return refused('nothing-chosen');
  if (sets.some((set) => !setsFor[who.kind].includes(set))) return refused('not-for-them');
  if (sets.includes('circle-drawing') && !mayHaveDrawing(who)) return refused('not-for-them');
  if (purpose.trim() === '') return refused('no-purpose');
  if (purpose.trim().length > longestPurpose) return refused('purpose-too-long');
  if (until <= from || until <= at) return refused('no-time');
  const most = sets.includes('type-along') ? mostTypingHours / 24 : mostDays + dayOfGrace;
  return until > daysAfter(from, most) ? refused('too-long-a-time') : ok(null);
}
