import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyCircle } from '../../../tests/support/arbitrary-circle.ts';
import { arbitraryInsightAlters } from '../../../tests/support/arbitrary-insight.ts';
import { canBeAsked, knowing } from '../circle/who-knows-whom.ts';
import { accessibility } from './accessibility.ts';
import { professionalShare } from './composition.ts';
import { weeklyInformalTies } from './contact.ts';
import { initiativeBalance } from './initiative.ts';
import { type InsightAlter, insightAlter } from './insight-alter.ts';
import { knownDensity } from './known-density.ts';
import { knownPairs } from './known-pairs.ts';
import { loadConcentration } from './load.ts';
import { thingsDone } from './notices.ts';
import { reciprocity } from './reciprocity.ts';
import { size } from './size.ts';
import { strain } from './strain.ts';

/** Counts by hand, one alter after another, in the plainest way there is. */
function recount(all: readonly InsightAlter[]) {
  const count = { here: 0, unpaid: 0, unpaidKnown: 0, near: 0, nearKnown: 0, professional: 0, professionalKnown: 0 };
  const more = { strained: 0, feelingKnown: 0, things: 0, most: 0, egoGives: 0, ego: 0, alter: 0, mutual: 0 };
  for (const one of all) {
    if (one.status !== 'present') continue;
    count.here += 1;
    if (one.paid !== null) count.unpaidKnown += 1;
    if (one.paid === false) count.unpaid += 1;
    if (one.distance !== null) count.nearKnown += 1;
    if (one.distance === 'household' || one.distance === 'walking' || one.distance === 'same-town') count.near += 1;
    if (one.formality !== null || one.paid !== null) count.professionalKnown += 1;
    if (one.formality === 'professional' || (one.formality === null && one.paid === true)) count.professional += 1;
    if (one.valence !== null) more.feelingKnown += 1;
    if (one.valence === 'strained' || one.valence === 'unsafe') more.strained += 1;
    if (one.initiative === 'ego') more.ego += 1;
    if (one.initiative === 'alter') more.alter += 1;
    if (one.initiative === 'mutual') more.mutual += 1;
    let theirs = 0;
    let given = false;
    for (const support of one.support) {
      if (support.direction === 'gives') theirs += support.actual ?? 0;
      else if (support.actual !== null && support.actual > 0) given = true;
    }
    more.things += theirs;
    more.most = Math.max(more.most, theirs);
    if (given) more.egoGives += 1;
  }
  return { ...count, ...more };
}

test('every share and every count is what counting by hand gives', () => {
  fc.assert(
    fc.property(arbitraryInsightAlters, (all) => {
      const hand = recount(all);
      const part = ({ value, n }: { value: number | null; n: number }) => (value === null ? 0 : Math.round(value * n));
      expect(size(all).total.value).toBe(hand.here);
      expect([size(all).informal.value ?? 0, size(all).informal.n]).toEqual([hand.unpaid, hand.unpaidKnown]);
      expect([part(accessibility(all)), accessibility(all).n]).toEqual([hand.near, hand.nearKnown]);
      expect([part(professionalShare(all)), professionalShare(all).n]).toEqual([hand.professional, hand.professionalKnown]);
      expect([part(strain(all).share), strain(all).share.n]).toEqual([hand.strained, hand.feelingKnown]);
      expect(part(reciprocity(all).egoGives)).toBe(hand.egoGives);
      expect(thingsDone(all)).toBe(hand.things);
      const { share } = loadConcentration(all);
      expect(share.value === null ? null : Math.round(share.value * hand.things)).toBe(hand.things === 0 ? null : hand.most);
      const steps = hand.ego + hand.alter + hand.mutual;
      expect(initiativeBalance(all).balance.value).toBe(steps === 0 ? null : (hand.alter - hand.ego) / steps);
    }),
  );
});

test('whoever is met every week without pay is counted, and nobody of whom that is not certain', () => {
  fc.assert(
    fc.property(arbitraryInsightAlters, (all) => {
      const often = (one: InsightAlter) => Object.values(one.frequency).some((each) => each === 'daily' || each === 'weekly');
      const certain = all.filter((one) => one.status === 'present' && one.paid === false && often(one));
      expect(weeklyInformalTies(all).value ?? 0).toBe(certain.length);
    }),
  );
});

test('pairs that know each other, that do not, and of whom it is not known are all pairs there are', () => {
  fc.assert(
    fc.property(anyCircle, (circle) => {
      const here = circle.alters.filter((alter) => alter.status === 'present' && canBeAsked(alter));
      const count = { yes: 0, no: 0, unknown: 0 };
      for (const [at, one] of here.entries())
        for (const other of here.slice(at + 1)) {
          const is = knowing(circle, one, other);
          if (is === null) count.unknown += 1;
          else if (is) count.yes += 1;
          else count.no += 1;
        }
      const pairs = knownPairs(circle);
      expect(pairs).toEqual({ size: here.length, knowEachOther: count.yes, doNot: count.no });
      expect(knownDensity(pairs).unknown).toBe(count.unknown);
    }),
  );
});

test('wanting more of what somebody gives is one more than there is, and not wanting more is not wanting less', () => {
  const support = (gives: boolean | null, wanted: boolean | null) => ({
    kind: 'care',
    gives,
    receives: null,
    wanted,
    asked: null,
  });
  fc.assert(
    fc.property(anyCircle, fc.option(fc.boolean()), fc.option(fc.boolean()), ({ alters: [alter] }, gives, wanted) => {
      fc.pre(alter !== undefined);
      const seen = alter === undefined ? undefined : insightAlter({ ...alter, support: [support(gives, wanted)] }).support[0];
      const [actual, want] = [seen?.actual ?? null, seen?.wanted ?? null];
      if (wanted === null) expect(want).toBe(null);
      else if (gives !== null) expect((want ?? 0) - (actual ?? 0)).toBe(wanted ? 1 : 0);
      else expect([actual, want]).toEqual([null, wanted ? 1 : 0]);
    }),
  );
});
