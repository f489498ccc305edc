import { type InsightAlter, present } from './insight-alter.ts';
import { givesKind, kindsOf } from './support-given.ts';

/** Whether a kind of support is asked of the alter with that id. */
export type AsksKind = (alter: string, kind: string) => boolean;

/** What is known of one kind of support: nobody gives it, one gives it, two or more do; or not known whether anybody does. */
type CoverageState = 'gap' | 'single-source' | 'backed-up' | 'not-known';

/**
 * One row of the matrix kind x alter: an answer for each present alter in order (null is not known), who gives, and what that makes.
 * `unknown` counts only those who were asked.
 */
export type CoverageRow = {
  readonly kind: string;
  readonly answers: readonly (boolean | null)[];
  readonly givers: readonly string[];
  readonly n: number;
  readonly unknown: number;
  readonly state: CoverageState;
};

/**
 * Coverage: for each kind of support, who gives it. No givers = gap, but only when it is known of everybody; one = single source;
 * two or more = backed up. `kinds` may name kinds that nobody spoke of yet; `asks` says of whom a kind is asked at all (a cat drives
 * nobody). Source: the care network of the MantelScan.
 */
export function coverage(
  alters: readonly InsightAlter[],
  kinds: readonly string[] = kindsOf(alters),
  asks: AsksKind = () => true,
): readonly CoverageRow[] {
  const here = present(alters);
  return kinds.map((kind) => {
    const answers = here.map((alter) => givesKind(alter, kind));
    const givers = here.filter((_, place) => answers[place] === true).map((alter) => alter.id);
    const unknown = here.filter((alter, place) => answers[place] === null && asks(alter.id, kind)).length;
    return {
      kind,
      answers,
      givers,
      n: answers.filter((answer) => answer !== null).length,
      unknown,
      state: stateOf(givers.length, unknown),
    };
  });
}

function stateOf(givers: number, unknown: number): CoverageState {
  if (givers >= 2) return 'backed-up';
  if (givers === 1) return 'single-source';
  return unknown > 0 ? 'not-known' : 'gap';
}
