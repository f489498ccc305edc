import type { AlterKind } from './circle.ts';

/** Why somebody is no longer in the circle. 'untold': the owner would rather not say; it is not asked again. */
export const departureReasons = ['died', 'moved', 'faded', 'conflict', 'service-ended', 'other', 'untold'] as const;
export type DepartureReason = (typeof departureReasons)[number];

const ofThings = ['moved', 'faded', 'conflict', 'service-ended', 'other', 'untold'] as const;

/** The reasons that fit what somebody or something is: a group or a place does not die, an animal's help does not end. */
export function reasonsFor(kind: AlterKind): readonly DepartureReason[] {
  if (kind === 'person') return departureReasons;
  return kind === 'pet' ? ['died', 'moved', 'other', 'untold'] : ofThings;
}

/** What the owner said about somebody's leaving: a reason, and own words or null. */
export type Departure = { readonly alterId: string; readonly reason: DepartureReason; readonly words: string | null };

/** The reason of that name, or null for anything else. */
export const departureReasonNamed = (name: string): DepartureReason | null =>
  departureReasons.find((reason) => reason === name) ?? null;
