import { compare } from '../src/domain/change/compare.ts';
import { figuresOf } from '../src/domain/change/figures-of-moment.ts';
import type { Alter, Circle } from '../src/domain/circle/circle.ts';
import { frozenCircle } from '../src/domain/circle/snapshot.ts';
import { circleOf } from './layout.ts';

/** Median and 99th percentile in ms; the baseline is a walk over both lists that only counts ids. */
export type CompareResult = {
  readonly people: number;
  readonly median: number;
  readonly p99: number;
  readonly withFigures: number;
  readonly baseline: number;
};

const rounds = 2_000;

/** The same circle some months later: a fifth has left, as many are new, a quarter stands in another ring. */
function later(circle: Circle, turn: number): Circle {
  const alters = circle.alters.map((alter, at): Alter => {
    if ((at + turn) % 5 === 0) return { ...alter, id: `${alter.id} new` };
    return (at + turn) % 4 === 0 ? { ...alter, ring: 1 + (((alter.ring ?? 1) + 1) % 4) } : alter;
  });
  return { ...circle, alters };
}

function onlyIds(before: Circle, after: Circle): number {
  const ids = new Set(before.alters.map(({ id }) => id));
  return after.alters.filter(({ id }) => ids.has(id)).length;
}

function timesOf(work: (turn: number) => unknown): number[] {
  for (let turn = 0; turn < 200; turn++) work(turn);
  const times = Array.from({ length: rounds }, (_, turn) => {
    const from = performance.now();
    work(turn);
    return performance.now() - from;
  });
  return times.sort((one, other) => one - other);
}

const at = (times: readonly number[], share: number) => times[Math.floor(times.length * share)] ?? 0;

/** Compares two moments of so many people: who is new, who stayed and where, who is gone; and again with the figures of both. */
export function benchCompare(people: number): CompareResult {
  const pairs = Array.from({ length: 50 }, (_, turn) => {
    const circle = circleOf(people, turn);
    return [frozenCircle(circle), later(circle, turn)] as const;
  });
  const pairAt = (turn: number) => {
    const pair = pairs[turn % pairs.length];
    if (pair === undefined) throw new Error('There is nothing to compare.');
    return pair;
  };
  const compared = timesOf((turn) => compare(...pairAt(turn)));
  const whole = timesOf((turn) => {
    const [before, after] = pairAt(turn);
    return [compare(before, after), figuresOf(before), figuresOf(after)];
  });
  const baseline = timesOf((turn) => onlyIds(...pairAt(turn)));
  return {
    people,
    median: at(compared, 0.5),
    p99: at(compared, 0.99),
    withFigures: at(whole, 0.5),
    baseline: at(baseline, 0.5),
  };
}
