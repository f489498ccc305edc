import fc from 'fast-check';
import { expect, it } from 'vitest';
import { weekdays } from './day.ts';
import { type Rhythm, rhythmOf, ruleOf } from './rhythm.ts';

const rhythm: fc.Arbitrary<Rhythm> = fc.oneof(
  fc.constant({ kind: 'once' as const }),
  fc.constant({ kind: 'daily' as const }),
  fc.record({
    kind: fc.constant('weekly' as const),
    every: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
    on: fc.subarray([...weekdays], { minLength: 1 }),
  }),
  fc.record({ kind: fc.constant('monthly-date' as const), date: fc.integer({ min: 1, max: 31 }) }),
  fc.record({
    kind: fc.constant('monthly-weekday' as const),
    nth: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, -1 as const),
    weekday: fc.constantFrom(...weekdays),
  }),
);

it('keeps every rhythm one can choose as a rule, and reads it back', () => {
  fc.assert(
    fc.property(rhythm, (one) => {
      expect(rhythmOf(ruleOf(one))).toEqual(one);
    }),
  );
});

it('calls a rule that is none of them by no name', () => {
  for (const rule of [
    'FREQ=YEARLY',
    'FREQ=DAILY;INTERVAL=2',
    'FREQ=WEEKLY;INTERVAL=5',
    'FREQ=MONTHLY;BYDAY=1MO,2TU',
    'FREQ=DAILY;COUNT=3',
  ])
    expect(rhythmOf(rule)).toBe(null);
});
