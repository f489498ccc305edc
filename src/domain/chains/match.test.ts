import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Marked, match } from './match.ts';

const anyMarked = fc.array(
  fc.record({
    person: fc.integer({ min: 0, max: 9 }),
    kind: fc.constantFrom('fiets', 'tuin', 'rit'),
    area: fc.constantFrom('Noord', 'Zuid'),
  }),
  { maxLength: 30 },
);
const same = (one: Marked) => (other: Marked) => one.kind === other.kind && one.area === other.area;

it('lays an ask beside offers of that kind in that area, of somebody else, and no more than were wanted', () => {
  fc.assert(
    fc.property(anyMarked, anyMarked, fc.integer({ min: 1, max: 4 }), (asks, offers, each) => {
      const { graph, kindOf } = match(10, asks, offers, each);
      graph.forEach((receivers, giver) => {
        expect(new Set(receivers).size).toBe(receivers.length);
        for (const receiver of receivers) {
          expect(receiver).not.toBe(giver);
          const kind = kindOf(giver, receiver);
          const fits = asks.filter((ask) => ask.person === receiver && ask.kind === kind);
          expect(fits.some((ask) => offers.filter(same(ask)).some(({ person }) => person === giver))).toBe(true);
        }
      });
      for (let receiver = 0; receiver < 10; receiver++) {
        const own = asks.filter(({ person }) => person === receiver).length;
        expect(graph.filter((receivers) => receivers.includes(receiver)).length).toBeLessThanOrEqual(own * each);
      }
    }),
  );
});

it('finds somebody for every ask there is an offer for', () => {
  fc.assert(
    fc.property(anyMarked, anyMarked, (asks, offers) => {
      const { graph } = match(10, asks, offers, 3);
      for (const ask of asks) {
        const there = offers.some((offer) => same(ask)(offer) && offer.person !== ask.person);
        if (there) expect(graph.some((receivers) => receivers.includes(ask.person))).toBe(true);
      }
    }),
  );
});
