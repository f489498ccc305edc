import { daysAfter } from '../src/domain/consent/periods.ts';
import type { Around } from '../src/usecases/around.ts';

/** Clock and chance as they were so many days before now. */
export const ago = (around: Around, days: number): Around => ({
  now: () => daysAfter(around.now(), -days),
  newId: () => around.newId(),
});
