import fc from 'fast-check';
import { weekdays } from '../../src/domain/agenda/day.ts';
import { ruleOf } from '../../src/domain/agenda/rhythm.ts';
import { type Offer, type OfferTime, offerKinds, offerStates, type Place } from '../../src/domain/community/offer.ts';

const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const fact = maybe(fc.boolean());
const word = fc.constantFrom('samen', 'koffie', '<b>vet</b>', 'é—“ja”', '🌻', 'עברית', '{naam}', '%', '0', 'null', '__proto__');
const words = fc.array(word, { minLength: 1, maxLength: 8 }).map((all) => all.join(' '));
const text = fc.array(words, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));
const day = fc
  .integer({ min: 0, max: 20_000 })
  .map((number) => new Date((number + 5_000) * 86_400_000).toISOString().slice(0, 10));
const two = (most: number) => fc.integer({ min: 0, max: most }).map((number) => String(number).padStart(2, '0'));
const clock = fc.tuple(two(23), two(59)).map(([hour, minute]) => `${hour}:${minute}`);

const rule = fc.oneof(
  fc.constant(null),
  fc
    .record({ every: fc.constantFrom(1, 2, 3, 4), on: fc.uniqueArray(fc.constantFrom(...weekdays), { minLength: 1 }) })
    .map((one) => ruleOf({ kind: 'weekly', ...one })),
  fc.integer({ min: 1, max: 31 }).map((date) => ruleOf({ kind: 'monthly-date', date })),
  fc
    .record({ nth: fc.constantFrom(1, 2, 3, 4, -1), weekday: fc.constantFrom(...weekdays) })
    .map((one) => ruleOf({ kind: 'monthly-weekday', ...one })),
);

const time: fc.Arbitrary<OfferTime> = fc
  .record({
    days: fc.tuple(day, maybe(day)),
    startsAt: maybe(clock),
    minutes: maybe(fc.integer({ min: 1, max: 1439 })),
    rule,
    quiet: fact,
    words: maybe(words),
  })
  .map(({ days: [one, other], minutes, ...rest }) => ({
    ...rest,
    startsOn: other !== null && other < one ? other : one,
    untilOn: other !== null && other < one ? one : other,
    minutes: rest.startsAt === null ? null : minutes,
  }));

const address = fc.oneof(
  fc.record({ street: words, postalCode: fc.constant('7271 AB'), town: words }),
  fc.constant({ street: null, postalCode: null, town: null }),
);
const place: fc.Arbitrary<Place> = fc
  .tuple(fc.record({ id: fc.uuid(), organisation: words, name: words, stepFree: fact, accessWords: maybe(text) }), address)
  .map(([said, where]) => ({ ...said, ...where }));

/** Any offer that can be kept, and that HSDS has words for: an address is whole or not there, and rhythms are of weeks or months. */
export const anyOffer: fc.Arbitrary<Offer> = fc
  .tuple(
    fc.record({
      id: fc.uuid(),
      place,
      kind: fc.constantFrom(...offerKinds),
      name: words,
      state: fc.constantFrom(...offerStates),
    }),
    fc.record({ description: maybe(text), shared: maybe(text), limits: maybe(text), givesBack: maybe(text), costs: maybe(text) }),
    fc.record({ free: fact, quiet: fact, walkIn: fact, oneToOne: fact, welcomedBy: maybe(words) }),
    fc.record({
      phone: maybe(fc.constant('0545-000 101')),
      mail: maybe(fc.constant('tuin@example.org')),
      site: maybe(fc.constantFrom('https://example.org/tuin', 'http://example.org')),
      language: fc.constantFrom('nl', 'en', 'ndl'),
      confirmedOn: day,
      times: fc.array(time, { maxLength: 4 }),
    }),
  )
  .map(([a, b, c, d]) => ({ ...a, ...b, ...c, ...d }));
