import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findOffers } from './find-offers.ts';
import { nextTimes } from './next-times.ts';
import { hasTrait, type Offer, offerKinds, offerStates, traits } from './offer.ts';
import { kindFor } from './offers-for.ts';
import { isStale } from './staleness.ts';
import { limitsToBegin, longestLimits, tidyVisitLimits } from './visit.ts';

const known = fc.constantFrom(true, false, null);
const nothing = { description: null, shared: null, limits: null, givesBack: null, costs: null, welcomedBy: null };
const offers: fc.Arbitrary<Offer> = fc
  .record({
    id: fc.uuid(),
    name: fc.constantFrom('Samen eten', 'Dammen', 'Tuin'),
    kind: fc.constantFrom(...offerKinds),
    state: fc.constantFrom(...offerStates),
    free: known,
    quiet: known,
    walkIn: known,
    oneToOne: known,
    stepFree: known,
    quietAtSomeTime: known,
  })
  .map(({ stepFree, quietAtSomeTime, ...offer }) => ({
    ...nothing,
    ...offer,
    place: {
      id: offer.id,
      organisation: 'O',
      name: 'P',
      street: null,
      postalCode: null,
      town: null,
      stepFree,
      accessWords: null,
    },
    phone: null,
    mail: null,
    site: null,
    language: 'nl',
    confirmedOn: '2026-01-01',
    times: [
      { startsOn: '2026-01-07', startsAt: '13:00', minutes: 60, rule: null, untilOn: null, quiet: quietAtSomeTime, words: null },
    ],
  }));

describe('what there is nearby', () => {
  it('fits for sure, perhaps, or not: what is not known is never taken for a no', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(offers, { selector: ({ id }) => id, maxLength: 12 }),
        fc.option(fc.constantFrom(...offerKinds)),
        fc.subarray([...traits]),
        (all, kind, wanted) => {
          const { sure, unsure } = findOffers(all, { kind, traits: wanted });
          for (const offer of all) {
            const has = wanted.map((trait) => hasTrait(offer, trait));
            const there = offer.state !== 'stopped' && (kind === null || offer.kind === kind);
            expect(sure.includes(offer)).toBe(there && has.every((one) => one === true));
            expect(unsure.includes(offer)).toBe(there && !has.includes(false) && has.includes(null));
          }
        },
      ),
    );
  });

  it('is quiet when it is so at one of its times', () => {
    const [offer] = fc.sample(offers, { numRuns: 1, seed: 1 });
    const at = (quiet: boolean | null) => offer?.times.map((time) => ({ ...time, quiet })) ?? [];
    if (offer === undefined) throw new Error('There is no offer.');
    expect(hasTrait({ ...offer, quiet: false, times: at(true) }, 'quiet')).toBe(true);
    expect(hasTrait({ ...offer, quiet: null, times: at(null) }, 'quiet')).toBeNull();
  });

  it('comes on its days from tomorrow on, the soonest first', () => {
    const weekly = { startsOn: '2026-01-07', untilOn: '2026-12-02', startsAt: '13:00', minutes: 120, quiet: true, words: null };
    const once = { ...weekly, startsOn: '2026-11-26', untilOn: null, startsAt: null, minutes: null, rule: null, quiet: null };
    const days = nextTimes([once, { ...weekly, rule: 'FREQ=WEEKLY;BYDAY=WE' }], '2026-11-18', 5).map(({ day }) => day);
    expect(days).toEqual(['2026-11-25', '2026-11-26', '2026-12-02']);
    expect(nextTimes([{ ...weekly, rule: 'not a rule' }], '2026-11-18', 5)).toEqual([]);
  });

  it('is to be asked about again after sixty days', () => {
    expect(isStale('2026-09-23', '2026-11-22')).toBe(false);
    expect(isStale('2026-09-22', '2026-11-22')).toBe(true);
  });

  it('is looked for in the kind that a wish is nearest to', () => {
    expect(kindFor('gardening')).toBe('garden');
    expect(kindFor('ladder')).toBeNull();
    expect(kindFor(null)).toBeNull();
  });
});

describe('the limits that go along', () => {
  it('begin with those of a wish like this one, each once, as far as they fit', () => {
    const said = [
      { limits: 'overdag', like: false },
      { limits: 'drie kwartier', like: true },
      { limits: 'overdag', like: false },
      { limits: 'x'.repeat(longestLimits), like: false },
      { limits: null, like: true },
    ];
    expect(limitsToBegin(said)).toBe('drie kwartier; overdag');
    expect(limitsToBegin([])).toBe('');
  });

  it('are kept without spaces around them, or not at all when they do not fit', () => {
    expect(tidyVisitLimits('  drie   kwartier ')).toEqual({ ok: true, value: 'drie kwartier' });
    expect(tidyVisitLimits(' ')).toEqual({ ok: true, value: null });
    expect(tidyVisitLimits('x'.repeat(longestLimits + 1))).toEqual({ ok: false, refusal: 'too-long' });
  });
});
