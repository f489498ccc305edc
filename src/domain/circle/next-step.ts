import type { KeptCircle } from './kept-circle.ts';
import { isOpenFor, type PlaceQuestion, placeQuestions } from './placing.ts';

/** Where somebody who stopped goes on: naming, the first question about places that is still open, looking whether it is right, or nothing. */
export type NextStep =
  | { readonly at: 'names' }
  | { readonly at: 'places'; readonly question: PlaceQuestion }
  | { readonly at: 'confirming' }
  | { readonly at: 'done' };

/**
 * What was being done when this circle was left. Nobody placed yet: naming. Somebody placed and others without a ring: placing.
 * A sector that is not known keeps nobody waiting.
 */
export function nextStep(circle: KeptCircle): NextStep {
  if (circle.confirmedAt !== null) return { at: 'done' };
  const placed = circle.alters.some(({ ring, sector }) => ring !== null || sector !== null);
  if (!placed) return { at: 'names' };
  const waiting = circle.alters.filter(({ ring }) => ring === null);
  const question = placeQuestions(circle.template).find((each) => waiting.some((alter) => isOpenFor(each, alter)));
  return question === undefined ? { at: 'confirming' } : { at: 'places', question };
}
