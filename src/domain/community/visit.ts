import { tidyText } from '../circle/naming.ts';
import { ok, type Result, refused } from '../result.ts';

/** What an owner would like to go and see nearby. `limits`: theirs, which go along with whatever comes of it. */
export type Visit = {
  readonly id: string;
  /** The offer, when it is still there. */
  readonly offerId: string | null;
  readonly what: string;
  readonly atPlace: string;
  readonly limits: string | null;
  /** The appointment in their agenda that was made for it. */
  readonly appointmentId: string | null;
  readonly stopped: boolean;
  readonly version: number;
};

/** So many letters fit, so that they also fit in an ask. */
export const longestLimits = 200;

/** Limits as they are kept: no spaces around them, null when nothing was said. */
export function tidyVisitLimits(typed: string): Result<string | null, 'too-long'> {
  const text = tidyText(typed);
  return [...text].length > longestLimits || text.length > longestLimits * 2 ? refused('too-long') : ok(text || null);
}

/** The limits to begin with: every one that was said of a wish, once, as far as they fit. Those of a wish like this one come first. */
export function limitsToBegin(said: readonly { readonly limits: string | null; readonly like: boolean }[]): string {
  const all = [...said].sort((one, other) => Number(other.like) - Number(one.like)).flatMap(({ limits }) => limits ?? []);
  return [...new Set(all)].reduce((kept, limits) => {
    const longer = kept === '' ? limits : `${kept}; ${limits}`;
    return [...longer].length > longestLimits ? kept : longer;
  }, '');
}
