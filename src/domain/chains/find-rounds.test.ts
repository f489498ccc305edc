import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRounds, type PutIn, wayOf } from './find-rounds.ts';
import { tidyItem } from './item.ts';

const everybody = { mayMeet: () => true, notAgain: new Set<string>() };
const anyItems = fc
  .array(
    fc.record({
      owner: fc.integer({ min: 0, max: 6 }),
      side: fc.constantFrom('ask' as const, 'offer' as const),
      support: fc.constantFrom('practical', 'transport', 'admin'),
    }),
    { maxLength: 24 },
  )
  .map((all) =>
    all.map(({ owner, ...one }, index): PutIn => {
      return { ...one, id: `item ${index}`, ownerId: `owner ${owner}`, what: `${index}`, limits: null, untilOn: '2027-01-12' };
    }),
  );

describe('a round', () => {
  it('is of two or three people, of whom each would do what the next would like, with what they put in themselves', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        for (const round of findRounds(items, everybody)) {
          expect([2, 3]).toContain(round.length);
          round.forEach(({ ownerId, gives, gets }, place) => {
            expect([gives.ownerId, gets.ownerId, gives.side, gets.side]).toEqual([ownerId, ownerId, 'offer', 'ask']);
            expect(gives.support).toBe(round[(place + 1) % round.length]?.gets.support);
          });
        }
      }),
    );
  });

  it('holds everybody once, and nobody is in two', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const people = findRounds(items, everybody).flatMap((round) => round.map(({ ownerId }) => ownerId));
        expect(new Set(people).size).toBe(people.length);
      }),
    );
  });

  it('holds no two people who may not meet, has who has to be in it, and is not proposed twice', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const apart = (one: string, other: string) => [one, other].sort().join() !== 'owner 1,owner 2';
        const found = findRounds(items, { mayMeet: apart, notAgain: new Set(), with: 'owner 1' });
        for (const round of found) {
          const people = round.map(({ ownerId }) => ownerId);
          expect(people).toContain('owner 1');
          expect(people).not.toContain('owner 2');
        }
        const before = new Set(found.map(wayOf));
        const again = findRounds(items, { mayMeet: apart, notAgain: before, with: 'owner 1' });
        expect(again.some((round) => before.has(wayOf(round)))).toBe(false);
      }),
    );
  });
});

describe('what is put in', () => {
  const wanted = { support: 'practical', what: ' Een band  plakken ', limits: '', untilOn: '2026-12-01' };
  it('is kept tidy, with a last day', () => {
    expect(tidyItem(wanted, '2026-11-22')).toEqual({
      ok: true,
      value: { support: 'practical', what: 'Een band plakken', limits: null, untilOn: '2026-12-01' },
    });
  });

  it.each([
    [{ support: 'goud' }, 'support-unclear'],
    [{ what: ' ' }, 'what-empty'],
    [{ what: 'x'.repeat(201) }, 'what-too-long'],
    [{ limits: 'x'.repeat(201) }, 'limits-too-long'],
    [{ untilOn: '2026-02-30' }, 'until-unclear'],
    [{ untilOn: '2026-11-21' }, 'until-over'],
    [{ untilOn: '2027-11-21' }, 'until-too-far'],
  ] as const)('is refused when it is not whole: %o', (part, refusal) => {
    expect(tidyItem({ ...wanted, ...part }, '2026-11-22')).toEqual({ ok: false, refusal });
  });
});
