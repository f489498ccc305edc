import fc from 'fast-check';
import { comparedSets, openSets } from './sharing-model.ts';

/** Who takes part from the start. */
export const kinds = fc.array(fc.constantFrom('member' as const, 'guest' as const), { minLength: 1, maxLength: 3 });
const anyone = fc.nat({ max: 3 });
const sets = fc.subarray([...comparedSets, ...openSets] as const, { minLength: 1 });
const leftOut = fc.subarray([0, 1, 2]);
/** Anything that can happen to sharing. */
export const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('add'),
      kind: fc.constantFrom('member', 'guest'),
      alter: fc.option(fc.nat({ max: 2 })),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('invite'), who: anyone }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('accept'), who: anyone }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('give'),
      who: anyone,
      sets,
      leftOut,
      days: fc.integer({ min: 1, max: 40 }),
      from: fc.nat({ max: 3 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('revoke'), which: fc.nat({ max: 5 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom('revoke-all', 'shut-out', 'let-in', 'leave', 'come-back'), who: anyone }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('related'), who: anyone, related: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('sleep'), who: anyone, sets, leftOut, delay: fc.constantFrom(0, 1, 2, 7) }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('wake', 'cancel-sleeping'), which: fc.nat({ max: 2 }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('days'), days: fc.integer({ min: 1, max: 12 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('freeze', 'thaw', 'wipe', 'take-back') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove'), which: fc.nat({ max: 2 }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('mandate'), who: anyone, days: fc.integer({ min: 1, max: 30 }) }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('let-see'), who: anyone, whom: anyone, days: fc.integer({ min: 1, max: 40 }) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('end-mandate'), which: fc.nat({ max: 2 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('pause', 'own-circle', 'link'), who: anyone }) },
);
/** Everybody joins first, so that most of what follows has an effect; a guest without a place in the map is said to have no family there. */
export const beginning = (kinds: readonly ('member' | 'guest')[]): Step[] => [
  ...kinds.flatMap((kind, who): Step[] => [
    { do: 'add', kind, alter: kind === 'member' ? who : null },
    { do: 'invite', who },
    { do: 'accept', who },
    ...(kind === 'guest' ? [{ do: 'related' as const, who, related: false }] : []),
    { do: 'give', who, sets: [...comparedSets, ...openSets], leftOut: [], days: 40, from: 0 },
  ]),
  // The first of them decides with whom the owner keeps company, and lets the last see who there is.
  { do: 'mandate', who: 0, days: 20 },
  { do: 'let-see', who: 0, whom: kinds.length - 1, days: 10 },
];
export type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;
