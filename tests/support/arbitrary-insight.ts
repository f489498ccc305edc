import fc from 'fast-check';
import { alterKinds, alterStatuses } from '../../src/domain/circle/circle.ts';
import { valences } from '../../src/domain/circle/template-rules.ts';
import type { InsightAlter } from '../../src/domain/insight/insight-alter.ts';

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value);
const amount = maybe(fc.nat(3));
const frequency = maybe(fc.constantFrom('daily', 'weekly', 'monthly', 'less-than-monthly', 'rarely-or-never'));
/** Any people as the measures see them, everything of each known or not. */
export const arbitraryInsightAlters: fc.Arbitrary<InsightAlter[]> = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    kind: fc.constantFrom(...alterKinds),
    status: fc.constantFrom(...alterStatuses),
    ring: maybe(fc.integer({ min: 1, max: 4 })),
    sector: maybe(fc.constantFrom('family', 'peers')),
    paid: maybe(fc.boolean()),
    formality: maybe(fc.constantFrom('informal', 'volunteer', 'professional')),
    importance: maybe(fc.constantFrom(1, 2, 3)),
    frequency: fc.record({ faceToFace: frequency, call: frequency, message: frequency, online: frequency }),
    distance: maybe(fc.constantFrom('household', 'walking', 'same-town', 'within-an-hour', 'far', 'online')),
    initiative: maybe(fc.constantFrom('ego', 'alter', 'mutual', 'none')),
    valence: maybe(fc.constantFrom(...valences)),
    wish: maybe(fc.constantFrom('keep', 'closer')),
    wantsToHelp: maybe(fc.boolean()),
    support: fc.array(
      fc.record({
        kind: fc.constantFrom('care', 'talk'),
        direction: fc.constantFrom('gives', 'receives'),
        actual: amount,
        wanted: amount,
        asked: maybe(fc.boolean()),
      }),
      { maxLength: 4 },
    ),
  }),
  { maxLength: 8, selector: (alter) => alter.id },
);
