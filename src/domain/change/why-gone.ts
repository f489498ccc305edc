import type { Departure, DepartureReason } from '../circle/departure.ts';
import type { Gone } from './compare.ts';

/** Why somebody left; null is not known, and may be asked once. */
export type Why = { readonly reason: DepartureReason; readonly words: string | null } | null;

/** What the owner said about it; where they said nothing, that somebody is marked as deceased says it. */
export function whyGone({ before, after }: Gone, departures: readonly Departure[]): Why {
  const said = departures.find(({ alterId }) => alterId === before.id);
  if (said !== undefined) return { reason: said.reason, words: said.words };
  return after?.status === 'deceased' ? { reason: 'died', words: null } : null;
}
