import type { Measure } from '../../../domain/insight/measure.ts';
import type { Looking } from './looking.ts';

/** One figure as it is shown: its name and outcome for the table, its sentence, on how many it rests and of how many it is not known. */
export type Figure = {
  readonly key: string;
  readonly name: string;
  readonly outcome: string;
  /** Null where it is not known: all of those are named together. */
  readonly sentence: string | null;
  readonly n: number;
  readonly unknown: number;
};

/** What is said where the outcome is nobody, of those of whom it is known. */
export const nobodyOf = ({ visit: { say } }: Looking, what: string, { n }: Measure<unknown>): string =>
  say('insight.words.nobody', { what, of: n });

type Words = { readonly key: string; readonly name: string; readonly outcome: string; readonly sentence: string };

/** A figure of a measure. What is undefined is said to be so, in the table and in the sentence, and never becomes a number. */
export function figureOf(looking: Looking, measure: Measure<unknown>, words: Words): Figure {
  const { say } = looking.visit;
  const { n, unknown } = measure;
  if (measure.value === null) {
    return { ...words, outcome: say('insight.not-known'), sentence: null, n, unknown };
  }
  return { ...words, sentence: withUnknown(looking, words.sentence, unknown), n, unknown };
}

/** A sentence, and after it of how many the same is not known. */
export const withUnknown = ({ visit: { say } }: Looking, sentence: string, unknown: number): string =>
  unknown === 0 ? sentence : `${sentence} ${say('insight.not-known-of', { count: unknown })}`;

/** "4 van de 6": a part as counts, never as a share. */
export const partOf = ({ visit: { say } }: Looking, { value, n }: Measure<number>): string =>
  say('insight.part-of', { part: Math.round((value ?? 0) * n), of: n });
