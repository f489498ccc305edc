import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryInsightAlters } from '../../../tests/support/arbitrary-insight.ts';
import { plain } from '../../../tests/support/plain-alter.ts';
import { coverage } from './coverage.ts';
import { type InsightAlter, insightAlter } from './insight-alter.ts';
import { type Notice, subjectOf, supportNotices, unaskedNotices, wishNotices } from './notices.ts';

const somebody = (id: string, known: Partial<InsightAlter> = {}): InsightAlter => ({
  ...insightAlter({ ...plain, id, name: id }),
  ...known,
});
const gives = (kind: string, actual: number | null, wanted: number | null = null) =>
  ({ kind, direction: 'gives', actual, wanted, asked: null }) as const;
const noticesOf = (all: readonly InsightAlter[], kinds: readonly string[]) => supportNotices(all, coverage(all, kinds));

test('four of the five things by one person is noticed once, with the numbers and the name', () => {
  const all = [
    somebody('hanneke', { support: [gives('care', 1), gives('transport', 1), gives('companionship', 1), gives('admin', 1)] }),
    somebody('kees', { support: [gives('admin', 1)] }),
  ];
  expect(noticesOf(all, ['care'])[0]).toEqual({ about: 'load', alter: 'hanneke', does: 4, of: 5 });
  expect(noticesOf(all, [])).toHaveLength(1);
});

test('few things, or things that come from several alike, are no load', () => {
  const few = [somebody('a', { support: [gives('care', 1), gives('admin', 1)] })];
  const alike = ['a', 'b'].map((id) => somebody(id, { support: [gives('care', 1), gives('admin', 1)] }));
  expect(noticesOf(few, [])).toEqual([]);
  expect(noticesOf(alike, [])).toEqual([]);
});

test('nobody for a kind is noticed only when it is known of everybody who is asked', () => {
  const [no, unknown] = [somebody('a', { support: [gives('ride', 0)] }), somebody('b')];
  expect(noticesOf([no], ['ride'])).toEqual([{ about: 'gap', kind: 'ride' }]);
  expect(noticesOf([no, unknown], ['ride'])).toEqual([]);
  const withoutTheCat = coverage([no, unknown], ['ride'], (id) => id !== 'b');
  expect(supportNotices([no, unknown], withoutTheCat)).toEqual([{ about: 'gap', kind: 'ride' }]);
});

test('whoever is the only one for several kinds is noticed once', () => {
  const all = [somebody('wim', { support: [gives('ride', 1), gives('care', 1)] })];
  expect(noticesOf(all, ['ride', 'care'])).toEqual([{ about: 'single-source', alter: 'wim', kinds: ['ride', 'care'] }]);
});

test('nobody who is not safe is ever somebody to ask', () => {
  const asked = [{ ...gives('care', 0), asked: false }];
  const important = { importance: 3, wantsToHelp: true, support: asked } as const;
  const all = [somebody('anja', important), somebody('rob', { ...important, valence: 'unsafe' })];
  expect(unaskedNotices([...all, somebody('mo', { ...important, wish: 'end' })])).toEqual([{ about: 'unasked', alter: 'anja' }]);
});

test('what is wanted is noticed whether or not it is known how much the tie matters, and less is not', () => {
  const all = [somebody('wim', { support: [gives('advice', 1, 2), gives('ride', null, 1), gives('care', 2, 1)] })];
  expect(wishNotices(all)).toEqual([{ about: 'wish', alter: 'wim', kinds: ['advice', 'ride'] }]);
});

test('notices are a recount: each one true, none missing, and each about something else', () => {
  fc.assert(
    fc.property(arbitraryInsightAlters, (all) => {
      const here = all.filter(({ status }) => status === 'present');
      const giving = (alter: InsightAlter, kind: string) =>
        alter.support.filter((one) => one.kind === kind && one.direction === 'gives').map(({ actual }) => actual);
      const givers = (kind: string) => here.filter((alter) => giving(alter, kind).some((actual) => (actual ?? 0) > 0));
      const noGiver = (alter: InsightAlter, kind: string) =>
        giving(alter, kind).length > 0 && giving(alter, kind).every((actual) => actual === 0);
      const found = noticesOf(all, ['care', 'talk']);
      for (const kind of ['care', 'talk']) {
        const gap = here.every((alter) => noGiver(alter, kind));
        expect(found.some((one) => one.about === 'gap' && one.kind === kind)).toBe(gap);
        const [only, ...others] = givers(kind);
        const single = others.length === 0 ? only?.id : undefined;
        expect(found.find((one) => one.about === 'single-source' && one.kinds.includes(kind))).toEqual(
          single === undefined ? undefined : expect.objectContaining({ alter: single }),
        );
      }
      const keys = [...found, ...unaskedNotices(all), ...wishNotices(all)].map((one: Notice) => JSON.stringify(subjectOf(one)));
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});
