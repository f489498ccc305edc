import { dayNumber, dayText } from '../agenda/day.ts';
import { type Contact, lastContact } from './contact.ts';

/** What the owner chose about being in touch with somebody. Days as text: 2026-11-22. */
export type Rhythm = {
  readonly alterId: string;
  /** Best so many days apart, and at most so many; both null when only the birthday was chosen. */
  readonly idealDays: number | null;
  readonly longestDays: number | null;
  readonly chosenOn: string;
  /** "Niet nu": from this day on it may be asked again. */
  readonly notBefore: string | null;
  /** When the question was last answered. */
  readonly answeredOn: string | null;
  /** The owner wants no more questions about this one. */
  readonly stoppedOn: string | null;
  readonly birthday: boolean;
  readonly version: number;
};

/** All that the question hangs on. `askable`: those about whom may be asked at all, see may-ask.ts. */
export type ContactFacts = {
  readonly rhythms: readonly Rhythm[];
  readonly contacts: readonly Contact[];
  readonly askable: ReadonlySet<string>;
};

/** "Heb je ... nog gesproken?" `lastOn`: the last contact that is known, or null. `isLong`: longer ago than the owner ever wanted. */
export type ContactQuestion = { readonly alterId: string; readonly lastOn: string | null; readonly isLong: boolean };

type Due = ContactQuestion & { readonly beyond: number };

/**
 * Since when is counted: the last contact that is known, of which nothing is made up; else the day the rhythm was chosen. Silent until the
 * ideal gap is over, and the whole day on which the owner chose.
 */
function dueOf(rhythm: Rhythm, contacts: readonly Contact[], today: string): Due | null {
  const { alterId, idealDays, longestDays, chosenOn, notBefore, stoppedOn } = rhythm;
  if (idealDays === null || longestDays === null || stoppedOn !== null || chosenOn >= today) return null;
  if (notBefore !== null && notBefore > today) return null;
  const lastOn = lastContact(contacts, alterId);
  const days = dayNumber(today) - dayNumber(lastOn ?? chosenOn);
  if (days < idealDays) return null;
  return { alterId, lastOn, isLong: days >= longestDays, beyond: days - (days >= longestDays ? longestDays : idealDays) };
}

/** Longer than ever wanted goes first, then what waits longest; at the same length always the same one. */
const first = (one: Due, other: Due): number =>
  Number(other.isLong) - Number(one.isLong) || other.beyond - one.beyond || (one.alterId < other.alterId ? -1 : 1);

/**
 * The one question of a day, or null. It is chosen by what was known when the day began, and it stays that one until it is answered or until
 * contact is noted; then there is nothing more that day. So a day never has two.
 */
export function nextQuestion({ rhythms, contacts, askable }: ContactFacts, today: string): ContactQuestion | null {
  if (rhythms.some(({ answeredOn }) => answeredOn === today)) return null;
  const before = contacts.filter(({ knownOn }) => knownOn < today);
  const [chosen] = rhythms
    .filter(({ alterId }) => askable.has(alterId))
    .flatMap((rhythm) => dueOf(rhythm, before, today) ?? [])
    .sort(first);
  if (chosen === undefined) return null;
  const { alterId, lastOn, isLong } = chosen;
  const heard = lastContact(contacts, alterId);
  return heard === lastOn ? { alterId, lastOn, isLong } : null;
}

/** When it may be asked again after "niet nu": half the ideal gap further, at least a day. */
export const notBeforeAfter = (idealDays: number, today: string): string =>
  dayText(dayNumber(today) + Math.max(1, Math.ceil(idealDays / 2)));
