import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type EgoKnowledge, egoFigures } from './ego-figures.ts';

const nobody: EgoKnowledge = { ego: 'e', alters: [], ties: 0, by: [], support: [], gives: [], receives: [] };

test('of nobody nothing is defined, and nothing is called 0 that is not known', () => {
  expect(egoFigures({ ...nobody, by: [{ column: 'sex', values: [] }], support: [{ column: 'food', values: [] }] })).toEqual({
    ego: 'e',
    size: 0,
    ties: 0,
    density: null,
    by: { sex: { counts: {}, missing: 0, variety: 0, entropy: null } },
    support: { food: { givers: 0, unknown: 0, soleSource: null } },
    multiplexity: null,
    reciprocity: { onlyGives: 0, onlyReceives: 0, both: 0, shareBoth: null },
  });
});

test('density is not defined for one person, nor when it is not known who knows whom', () => {
  expect(egoFigures({ ...nobody, alters: ['a'] }).density).toBe(null);
  expect(egoFigures({ ...nobody, alters: ['a', 'b'], ties: null })).toMatchObject({ ties: null, density: null });
  expect(egoFigures({ ...nobody, alters: ['a', 'b', 'c'], ties: 2 }).density).toBeCloseTo(2 / 3);
});

test('entropy is in bits over what is known', () => {
  const by = (values: (string | null)[]) => egoFigures({ ...nobody, by: [{ column: 'x', values }] }).by['x'];
  expect(by(['M', 'F', null])).toEqual({ counts: { M: 1, F: 1 }, missing: 1, variety: 2, entropy: 1 });
  expect(by(['M', 'M'])).toMatchObject({ variety: 1, entropy: 0 });
  expect(by([null])).toEqual({ counts: {}, missing: 1, variety: 0, entropy: null });
});

test('a sole source is named exactly when one is known to give', () => {
  const alters = ['a', 'b', 'c'];
  const source = (values: (boolean | null)[]) =>
    egoFigures({ ...nobody, alters, support: [{ column: 'x', values }] }).support['x'];
  expect(source([false, true, null])).toEqual({ givers: 1, unknown: 1, soleSource: 'b' });
  expect(source([true, true, null])).toEqual({ givers: 2, unknown: 1, soleSource: null });
  expect(source([null, null, null])).toEqual({ givers: 0, unknown: 3, soleSource: null });
});

test('multiplexity divides by those of whom at least one kind is known', () => {
  const support = [
    { column: 'x', values: [true, null, null] },
    { column: 'y', values: [true, false, null] },
  ];
  expect(egoFigures({ ...nobody, alters: ['a', 'b', 'c'], support }).multiplexity).toBe(1);
});

test('whoever neither gives nor gets counts only below the line of the share', () => {
  const figures = egoFigures({
    ...nobody,
    alters: ['a', 'b', 'c', 'd', 'e'],
    gives: [true, true, false, false, null],
    receives: [true, false, true, false, true],
  });
  expect(figures.reciprocity).toEqual({ onlyGives: 1, onlyReceives: 1, both: 1, shareBoth: 1 / 4 });
});

const maybe = fc.option(fc.boolean());
const rows = fc.array(
  fc.record({
    id: fc.uuid(),
    sex: fc.option(fc.constantFrom('M', 'F', 'x')),
    food: maybe,
    care: maybe,
    gives: maybe,
    receives: maybe,
  }),
  { maxLength: 12 },
);
type Row = {
  id: string;
  sex: string | null;
  food: boolean | null;
  care: boolean | null;
  gives: boolean | null;
  receives: boolean | null;
};
const knowledge = (all: readonly Row[]): EgoKnowledge => ({
  ego: 'e',
  alters: all.map((row) => row.id),
  ties: 0,
  by: [{ column: 'sex', values: all.map((row) => row.sex) }],
  support: [
    { column: 'food', values: all.map((row) => row.food) },
    { column: 'care', values: all.map((row) => row.care) },
  ],
  gives: all.map((row) => row.gives),
  receives: all.map((row) => row.receives),
});

test('the order in which people are named changes no figure', () => {
  fc.assert(
    fc.property(rows, (all) => {
      const [one, other] = [egoFigures(knowledge(all)), egoFigures(knowledge([...all].reverse()))];
      const { entropy } = one.by['sex'] ?? { entropy: null };
      if (entropy !== null) expect(other.by['sex']?.entropy).toBeCloseTo(entropy, 12);
      const rest = { by: null };
      expect({ ...other, ...rest }).toEqual({ ...one, ...rest });
    }),
  );
});

test('knowing less never counts more', () => {
  fc.assert(
    fc.property(rows, fc.nat(11), (all, which) => {
      const less = all.map((row, place) =>
        place === which ? { ...row, sex: null, food: null, care: null, gives: null, receives: null } : row,
      );
      const [more, fewer] = [egoFigures(knowledge(all)), egoFigures(knowledge(less))];
      expect(fewer.by['sex']?.variety).toBeLessThanOrEqual(more.by['sex']?.variety ?? 0);
      expect(fewer.by['sex']?.missing).toBeGreaterThanOrEqual(more.by['sex']?.missing ?? 0);
      for (const kind of ['food', 'care']) {
        expect(fewer.support[kind]?.givers).toBeLessThanOrEqual(more.support[kind]?.givers ?? 0);
        expect(fewer.support[kind]?.unknown).toBeGreaterThanOrEqual(more.support[kind]?.unknown ?? 0);
      }
      for (const count of ['onlyGives', 'onlyReceives', 'both'] as const)
        expect(fewer.reciprocity[count]).toBeLessThanOrEqual(more.reciprocity[count]);
    }),
  );
});

test('every share and every spread stays within its bounds', () => {
  fc.assert(
    fc.property(rows, (all) => {
      const figures = egoFigures(knowledge(all));
      const spread = figures.by['sex'];
      const counted = Object.values(spread?.counts ?? {}).reduce((sum, count) => sum + count, 0);
      expect(counted + (spread?.missing ?? 0)).toBe(all.length);
      if (spread?.entropy != null) {
        expect(spread.entropy).toBeGreaterThanOrEqual(0);
        expect(spread.entropy).toBeLessThanOrEqual(Math.log2(spread.variety) + 1e-9);
      }
      if (figures.multiplexity !== null) expect(figures.multiplexity).toBeLessThanOrEqual(2);
      const { shareBoth } = figures.reciprocity;
      if (shareBoth !== null) expect(shareBoth >= 0 && shareBoth <= 1).toBe(true);
    }),
  );
});
