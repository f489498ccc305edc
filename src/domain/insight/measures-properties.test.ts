import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryInsightAlters as alters } from '../../../tests/support/arbitrary-insight.ts';
import { accessibility } from './accessibility.ts';
import { professionalShare } from './composition.ts';
import { weeklyInformalTies } from './contact.ts';
import { coverage } from './coverage.ts';
import { initiativeBalance } from './initiative.ts';
import type { InsightAlter } from './insight-alter.ts';
import { loadConcentration } from './load.ts';
import { multiplexity } from './multiplexity.ts';
import { reciprocity } from './reciprocity.ts';
import { size } from './size.ts';
import { strain } from './strain.ts';
import { unaskedPotential } from './unasked.ts';
import { wishGaps } from './wish-gap.ts';

/** Every figure that is a count or a share, with n and unknown. */
const figures = (all: readonly InsightAlter[]) => ({
  total: size(all).total,
  informal: size(all).informal,
  professional: professionalShare(all),
  accessible: accessibility(all),
  contact: weeklyInformalTies(all),
  initiative: initiativeBalance(all).balance,
  multiplexity: multiplexity(all),
  load: loadConcentration(all).share,
  gives: reciprocity(all).egoGives,
  unasked: unaskedPotential(all).count,
  strain: strain(all).share,
  ...Object.fromEntries([...wishGaps(all).perKind].map(([kind, measure]) => [`wish ${kind}`, measure])),
  ...Object.fromEntries(
    coverage(all, ['care']).map((row) => [row.kind, { value: row.givers.length, n: row.n, unknown: row.unknown }]),
  ),
});

test('the order in which people are named changes no measure', () => {
  fc.assert(
    fc.property(alters, (all) => {
      expect(figures([...all].reverse())).toEqual(figures(all));
    }),
  );
});

test('a share lies between 0 and 1, a balance between -1 and 1, and nothing is NaN', () => {
  fc.assert(
    fc.property(alters, (all) => {
      const found = figures(all);
      for (const share of [found.professional, found.accessible, found.load, found.gives, found.strain])
        if (share.value !== null) expect(share.value >= 0 && share.value <= 1).toBe(true);
      if (found.initiative.value !== null) expect(Math.abs(found.initiative.value)).toBeLessThanOrEqual(1);
      for (const measure of Object.values(found)) expect(measure.value === null || Number.isFinite(measure.value)).toBe(true);
    }),
  );
});

test('nothing is said of what nobody knows: a share or balance rests on somebody', () => {
  fc.assert(
    fc.property(alters, (all) => {
      const { professional, accessible, initiative, multiplexity: kinds, load, gives, strain: strained } = figures(all);
      for (const measure of [professional, accessible, initiative, kinds, load, gives, strained])
        if (measure.n === 0) expect(measure.value).toBe(null);
    }),
  );
});

test('when less is known of somebody, no count grows and the number unknown does not shrink', () => {
  const forget = (alter: InsightAlter): InsightAlter => ({
    ...alter,
    paid: null,
    formality: null,
    importance: null,
    frequency: { faceToFace: null, call: null, message: null, online: null },
    distance: null,
    valence: null,
    wantsToHelp: null,
    support: alter.support.map((one) => ({ ...one, actual: null, wanted: null, asked: null })),
  });
  fc.assert(
    fc.property(alters, fc.nat(7), (all, which) => {
      const less = all.map((alter, place) => (place === which ? forget(alter) : alter));
      const [before, after] = [figures(all), figures(less)];
      for (const name of ['informal', 'contact', 'unasked'] as const)
        if (after[name].value !== null) expect(after[name].value).toBeLessThanOrEqual(before[name].value ?? 0);
      for (const name of [
        'informal',
        'professional',
        'accessible',
        'contact',
        'multiplexity',
        'load',
        'gives',
        'unasked',
        'strain',
      ] as const) {
        expect(after[name].unknown).toBeGreaterThanOrEqual(before[name].unknown);
        expect(after[name].n).toBeLessThanOrEqual(before[name].n);
      }
      expect(strain(less).who.length).toBeLessThanOrEqual(strain(all).who.length);
    }),
  );
});
