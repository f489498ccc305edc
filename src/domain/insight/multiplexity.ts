import { multiplexityOf } from './ego-figures.ts';
import { type InsightAlter, present } from './insight-alter.ts';
import type { Measure } from './measure.ts';
import { givesKind, kindsOf } from './support-given.ts';

/**
 * Multiplexity: mean number of kinds of support per tie = sum over kinds of the alters that give it / alters of whom at least one kind
 * is known. Source: MSNA and the general notion of multiplex ties.
 */
export function multiplexity(alters: readonly InsightAlter[]): Measure<number> {
  const here = present(alters);
  const answers = kindsOf(alters).map((kind) => here.map((alter) => givesKind(alter, kind)));
  const n = here.filter((_, place) => answers.some((values) => values[place] !== null)).length;
  return { value: multiplexityOf(answers), n, unknown: here.length - n };
}
