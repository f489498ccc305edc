import type { Snapshot } from '../../../domain/circle/snapshot.ts';
import type { OwnerVisit } from '../../page.ts';

/** A day as people write it, where they are: 12 maart 2026. */
export const sayDay = ({ language }: OwnerVisit, at: string | Date): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'Europe/Amsterdam' }).format(new Date(at));

/** A moment by its day, and its name when it has one. */
export function sayMoment(visit: OwnerVisit, { takenAt, name }: Pick<Snapshot, 'takenAt' | 'name'>): string {
  const date = sayDay(visit, takenAt);
  return name === null ? date : visit.say('then.moment', { date, name });
}

/** Names in a sentence: "Anja, Kees en Truus". */
export const sayNames = ({ language }: OwnerVisit, names: readonly string[]): string =>
  new Intl.ListFormat(language).format(names);
