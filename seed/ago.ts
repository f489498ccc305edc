import { daysAfter } from '../src/domain/consent/periods.ts';
import type { Around } from '../src/usecases/around.ts';

/** Clock and chance as they were so many days before now. */
export const ago = (around: Around, days: number): Around => ({
  now: () => daysAfter(around.now(), -days),
  newId: () => around.newId(),
});

/** The day of a moment, as text: 2026-11-22. */
export const dayOf = (moment: Date): string => moment.toISOString().slice(0, '2026-01-01'.length);
