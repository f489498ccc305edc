import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyUnit } from '../../../tests/support/arbitrary-circle.ts';
import { readThreeFiles } from './three-files.ts';

const id = { ego: 'e', alter: 'a', source: 's', target: 't' };
const read = (egos: string, alters: string, ties: string | null = null) =>
  readThreeFiles(
    {
      egos: { name: 'egos.csv', text: egos },
      alters: { name: 'alters.csv', text: alters },
      ties: ties === null ? null : { name: 'ties.csv', text: ties },
    },
    id,
  );
const wrong = (egos: string, alters: string, ties: string | null = null) => {
  const files = read(egos, alters, ties);
  return files.ok ? [] : files.refusal.map((one) => `${one.file} ${one.row} ${one.column} ${one.key}`);
};
const alters = 'e,a\n1,x\n1,y\n2,x\n';

test('the same id in two networks is two people, and egos without anybody stay', () => {
  const files = read('e\n1\n2\n3\n', alters, 'e,s,t\n1,x,y\n1,y,x\n');
  expect(files.ok && files.value.networks.map(({ ego, members, ties }) => [ego, members.length, ties.length])).toEqual([
    ['1', 2, 1],
    ['2', 1, 0],
    ['3', 0, 0],
  ]);
  expect(files.ok && files.value.repeatedTies).toBe(1);
});

test('ids are texts: 1 and 01 are two egos', () => {
  const files = read('e\n1\n01\n', 'e,a\n01,x\n');
  expect(files.ok && files.value.networks.map(({ members }) => members.length)).toEqual([0, 1]);
});

test('every mistake is named with file, row and column', () => {
  expect(wrong('e\n1\n1\n', 'e,a\n')).toEqual(['egos.csv 3 e table.repeated-ego']);
  expect(wrong('e,x\nNA,1\n', 'e,a\n')).toEqual(['egos.csv 2 e table.no-id']);
  expect(wrong('e\n1\n', 'e,a\n2,x\n')).toEqual(['alters.csv 2 e table.unknown-ego']);
  expect(wrong('e\n1\n2\n', `${alters}1,x\n`)).toEqual(['alters.csv 5 a table.repeated-alter']);
  expect(wrong('e\n1\n', 'e,a\n1,\n')).toEqual(['alters.csv 2 a table.no-id']);
  expect(wrong('e\n1\n2\n', alters, 'e,s,t\n1,x,y\n2,x,y\n')).toEqual(['ties.csv 3 t table.unknown-alter']);
  expect(wrong('e\n1\n2\n', alters, 'e,s,t\n1,x,x\n')).toEqual(['ties.csv 2 t table.self-tie']);
  expect(wrong('e\n1\n2\n', alters, 'e,s,t\n9,x,y\n')).toEqual(['ties.csv 2 e table.unknown-ego']);
  expect(wrong('e\n1\n2\n', alters, 'e,from,t\n1,x,y\n')).toEqual(['ties.csv null s table.no-column']);
  expect(wrong('other\n1\n', alters)).toContain('egos.csv null e table.no-column');
});

test('three texts of anything give networks or reasons, never a failure', () => {
  const cell = fc.constantFrom('1', '2', 'x', 'y', '', 'NA', '"', '__proto__');
  const file = (header: string, width: number) =>
    fc.oneof(
      fc.string({ unit: anyUnit, maxLength: 100 }),
      fc
        .array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 8 })
        .map((rows) => [header, ...rows.map((row) => row.join())].join('\n')),
    );
  fc.assert(
    fc.property(file('e', 1), file('e,a', 2), fc.option(file('e,s,t', 3)), (egos, members, ties) => {
      const files = read(egos, members, ties);
      if (!files.ok) expect(files.refusal.length).toBeGreaterThan(0);
    }),
    { numRuns: 500 },
  );
});
