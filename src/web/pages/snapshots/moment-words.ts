import { labelIn } from '../../../domain/circle/layout/label-in.ts';
import type { Spot } from '../../../domain/circle/move.ts';
import type { Snapshot } from '../../../domain/circle/snapshot.ts';
import type { Template } from '../../../domain/circle/template.ts';
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

/** A place on a template in words; only the ring where the sector is not known. */
export function saySpot({ say, language }: OwnerVisit, { rings, sectors }: Template, { ring, sector }: Spot): string {
  const rung = ring === null ? undefined : rings[ring - 1];
  const part = sectors.find(({ key }) => key === sector);
  const where = rung === undefined ? say('circle.no-place') : labelIn(rung.label, language);
  return part === undefined ? where : `${where}, ${labelIn(part.label, language)}`;
}
