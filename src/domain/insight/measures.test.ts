import { expect, test } from 'vitest';
import { plain } from '../../../tests/support/plain-alter.ts';
import { accessibility } from './accessibility.ts';
import { composition, professionalShare } from './composition.ts';
import { weeklyInformalTies } from './contact.ts';
import { coverage } from './coverage.ts';
import { initiativeBalance } from './initiative.ts';
import { type InsightAlter, type InsightSupport, insightAlter } from './insight-alter.ts';
import { knownDensity } from './known-density.ts';
import { loadConcentration } from './load.ts';
import { multiplexity } from './multiplexity.ts';
import { reciprocity, tieBalance } from './reciprocity.ts';
import { size } from './size.ts';
import { strain } from './strain.ts';
import { unaskedPotential } from './unasked.ts';
import { variety } from './variety.ts';
import { wishGaps } from './wish-gap.ts';

const nothingKnown = insightAlter({ ...plain, id: 'a', name: 'An' });
const alter = (id: string, known: Partial<InsightAlter> = {}): InsightAlter => ({ ...nothingKnown, id, ...known });
const gives = (kind: string, actual: number | null, more: Partial<InsightSupport> = {}): InsightSupport => ({
  kind,
  direction: 'gives',
  actual,
  wanted: null,
  asked: null,
  ...more,
});
const gets = (kind: string, actual: number | null): InsightSupport => ({ ...gives(kind, actual), direction: 'receives' });

test('of people of whom nothing is known, no figure says 0', () => {
  const all = [alter('a'), alter('b')];
  const unknown = { value: null, n: 0, unknown: 2 };
  expect(size(all)).toMatchObject({ total: { value: 2 }, informal: unknown, perRing: { unknown: 2 }, perSector: { unknown: 2 } });
  expect(professionalShare(all)).toEqual(unknown);
  expect(accessibility(all)).toEqual(unknown);
  expect(weeklyInformalTies(all)).toEqual(unknown);
  expect(initiativeBalance(all).balance).toEqual(unknown);
  expect(multiplexity(all)).toEqual(unknown);
  expect(loadConcentration(all)).toEqual({ share: unknown, who: [] });
  expect(reciprocity(all)).toEqual({
    ties: [
      { alter: 'a', balance: null },
      { alter: 'b', balance: null },
    ],
    egoGives: unknown,
  });
  expect(unaskedPotential(all)).toEqual({ count: unknown, who: [] });
  expect(strain(all)).toEqual({ share: unknown, who: [], alsoGiving: [] });
  expect(variety([null, null])).toEqual({ categories: unknown, evenness: unknown });
  expect(composition([null, null])).toEqual(unknown);
  expect(coverage(all, ['care'])).toMatchObject([{ state: 'not-known', n: 0, unknown: 2 }]);
  expect(knownDensity({ size: 3, knowEachOther: 0, doNot: 0 })).toEqual({ value: null, n: 0, unknown: 3 });
});

test('who is no longer there is in no figure', () => {
  const gone = alter('x', { status: 'deceased', paid: false, ring: 1, support: [gives('care', 1)] });
  expect(size([gone]).total.value).toBe(0);
  expect(loadConcentration([gone, alter('a', { support: [gives('care', 1)] })]).who).toEqual(['a']);
});

test('size counts the unpaid apart, and per ring and sector', () => {
  const all = [
    alter('a', { paid: false, ring: 1, sector: 'family' }),
    alter('b', { paid: true, ring: 4 }),
    alter('c', { ring: 1 }),
  ];
  const figure = size(all);
  expect(figure.informal).toEqual({ value: 1, n: 2, unknown: 1 });
  expect([...figure.perRing.counts]).toEqual([
    ['1', 2],
    ['4', 1],
  ]);
  expect(figure.perSector).toEqual({ counts: new Map([['family', 1]]), unknown: 2 });
});

test('composition and variety are over what is known', () => {
  expect(composition(['x', 'x', 'y', null])).toEqual({
    value: new Map([
      ['x', 2 / 3],
      ['y', 1 / 3],
    ]),
    n: 3,
    unknown: 1,
  });
  expect(variety(['x', 'y', null])).toEqual({
    categories: { value: 2, n: 2, unknown: 1 },
    evenness: { value: 1, n: 2, unknown: 1 },
  });
});

test('a professional is known by formality, and else by being paid', () => {
  const all = [
    alter('a', { formality: 'professional' }),
    alter('b', { paid: true }),
    alter('c', { formality: 'volunteer', paid: true }),
    alter('d', { paid: false }),
    alter('e'),
  ];
  expect(professionalShare(all)).toEqual({ value: 2 / 4, n: 4, unknown: 1 });
});

test('near is the household, walking distance or the same town', () => {
  const all = (['household', 'walking', 'same-town', 'within-an-hour', 'far', 'online', null] as const).map((distance, place) =>
    alter(String(place), { distance }),
  );
  expect(accessibility(all)).toEqual({ value: 3 / 6, n: 6, unknown: 1 });
});

test('weekly contact in any way counts, and not weekly only when every way is known', () => {
  const rarely = { faceToFace: 'monthly', call: 'monthly', message: 'rarely-or-never', online: 'rarely-or-never' } as const;
  const weekly = { ...nothingKnown.frequency, call: 'weekly' } as const;
  const all = [
    alter('yes', { paid: false, frequency: weekly }),
    alter('paid', { paid: true, frequency: weekly }),
    alter('seldom', { frequency: rarely }),
    alter('perhaps', { paid: false, frequency: { ...rarely, message: null } }),
    alter('who-knows', { frequency: weekly }),
  ];
  expect(weeklyInformalTies(all)).toEqual({ value: 1, n: 3, unknown: 2 });
});

test('initiative is balanced between ego and the others', () => {
  const all = (['ego', 'ego', 'alter', 'mutual', 'none', null] as const).map((initiative, place) =>
    alter(String(place), { initiative }),
  );
  expect(initiativeBalance(all)).toEqual({
    counts: { ego: 2, alter: 1, mutual: 1, none: 1 },
    balance: { value: -1 / 4, n: 4, unknown: 1 },
  });
});

test('multiplexity is the mean number of kinds among those of whom one is known', () => {
  const all = [
    alter('a', { support: [gives('care', 2), gives('talk', 1)] }),
    alter('b', { support: [gives('care', 0), gets('talk', 1)] }),
    alter('c'),
  ];
  expect(multiplexity(all)).toEqual({ value: 1, n: 2, unknown: 1 });
});

test('density over known pairs is the ordinary one when all are known', () => {
  expect(knownDensity({ size: 3, knowEachOther: 1, doNot: 2 })).toEqual({ value: 1 / 3, n: 3, unknown: 0 });
  expect(knownDensity({ size: 3, knowEachOther: 1, doNot: 1 })).toEqual({ value: 1 / 2, n: 2, unknown: 1 });
  expect(knownDensity({ size: 1, knowEachOther: 0, doNot: 0 }).value).toBe(null);
});

test('coverage tells a gap from what is not known, and one source from two', () => {
  const all = [
    alter('a', { support: [gives('care', 1), gives('talk', 1), gives('ride', 0)] }),
    alter('b', { support: [gives('care', 0), gives('talk', 2), gives('ride', 0)] }),
  ];
  expect(coverage(all).map(({ kind, state, givers }) => [kind, state, givers])).toEqual([
    ['care', 'single-source', ['a']],
    ['ride', 'gap', []],
    ['talk', 'backed-up', ['a', 'b']],
  ]);
  expect(coverage([...all, alter('c')], ['ride'])[0]).toMatchObject({ state: 'not-known', n: 2, unknown: 1 });
});

test('load is the share of the one who gives most, and says who', () => {
  const all = [
    alter('a', { support: [gives('care', 3), gives('talk', null)] }),
    alter('b', { support: [gives('care', 1)] }),
    alter('c', { support: [gets('care', 9)] }),
  ];
  expect(loadConcentration(all)).toEqual({ share: { value: 3 / 4, n: 2, unknown: 1 }, who: ['a'] });
  expect(loadConcentration([alter('a', { support: [gives('care', 0)] })])).toEqual({
    share: { value: null, n: 1, unknown: 0 },
    who: [],
  });
});

test('a tie is balanced between half and double', () => {
  const cases = [
    [1, 0],
    [4, 2],
    [3, 2],
    [2, 3],
    [2, 4],
    [0, 1],
    [0, 0],
    [null, 1],
    [1, null],
  ] as const;
  expect(cases.map(([received, given]) => tieBalance(received, given))).toEqual([
    'only-receives',
    'mostly-receives',
    'balanced',
    'balanced',
    'mostly-gives',
    'only-gives',
    'neither',
    null,
    null,
  ]);
});

test('a tie with an amount unknown has no balance, but may be known to be one in which ego gives', () => {
  const figure = reciprocity([
    alter('a', { support: [gives('care', 1), gets('talk', 1), gets('ride', null)] }),
    alter('b', { support: [gets('talk', 0)] }),
  ]);
  expect(figure).toEqual({
    ties: [
      { alter: 'a', balance: null },
      { alter: 'b', balance: null },
    ],
    egoGives: { value: 1 / 2, n: 2, unknown: 0 },
  });
});

test('who matters or wants to help and was never asked is potential', () => {
  const asked = (value: boolean | null) => [gives('care', 0, { asked: value })];
  const all = [
    alter('sister', { importance: 3, support: asked(false) }),
    alter('willing', { status: 'potential', importance: 1, wantsToHelp: true, support: asked(false) }),
    alter('asked', { importance: 3, support: asked(true) }),
    alter('distant', { importance: 1, wantsToHelp: false }),
    alter('unclear', { importance: 3, support: asked(null) }),
    alter('past', { status: 'past', importance: 3, support: asked(false) }),
  ];
  expect(unaskedPotential(all)).toEqual({ count: { value: 2, n: 4, unknown: 1 }, who: ['sister', 'willing'] });
});

test('strain counts ties that cost strength or are not safe, and who of them gives', () => {
  const all = [
    alter('a', { valence: 'strained', support: [gives('care', 1)] }),
    alter('b', { valence: 'unsafe' }),
    alter('c', { valence: 'ambivalent' }),
    alter('d'),
  ];
  expect(strain(all)).toEqual({ share: { value: 2 / 3, n: 3, unknown: 1 }, who: ['a', 'b'], alsoGiving: ['a'] });
});

test('a wish gap weighs what is wanted more or less by how much the tie matters', () => {
  const all = [
    alter('a', { importance: 3, support: [gives('care', 1, { wanted: 3 }), gives('talk', 2, { wanted: 1 })] }),
    alter('b', { support: [gives('care', 1, { wanted: 3 })] }),
  ];
  expect(wishGaps(all)).toEqual({
    gaps: [
      { alter: 'a', kind: 'care', gap: 6 },
      { alter: 'a', kind: 'talk', gap: -3 },
    ],
    perKind: new Map([
      ['care', { value: 6, n: 1, unknown: 1 }],
      ['talk', { value: -3, n: 1, unknown: 0 }],
    ]),
  });
});
