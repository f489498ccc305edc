import type { Distance } from '../circle/about.ts';
import { type InsightAlter, present } from './insight-alter.ts';
import { type Measure, shareTrue } from './measure.ts';

const near: readonly Distance[] = ['household', 'walking', 'same-town'];

/** Accessibility: share of present alters in the household, at walking distance or in the same town, of those known. Source: MSNA (bereikbaarheid). */
export function accessibility(alters: readonly InsightAlter[]): Measure<number> {
  return shareTrue(present(alters).map(({ distance }) => (distance === null ? null : near.includes(distance))));
}
