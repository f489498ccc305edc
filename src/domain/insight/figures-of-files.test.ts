import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { known, readTable } from '../interchange/delimited.ts';
import { readThreeFiles } from '../interchange/three-files.ts';
import { type FiguresAsk, figuresOfFiles } from './figures-of-files.ts';

const fixture = (name: string) => ({
  name,
  text: readFileSync(new URL(`../../../tests/fixtures/support-network/${name}`, import.meta.url), 'utf8'),
});
const text = (name: string, ...lines: string[]) => ({ name, text: lines.join('\n') });
const id = { ego: 'egoID', alter: 'alterID', source: 'source', target: 'target' };
const ask: FiguresAsk = { by: [], support: [], gives: null, receives: null, yes: '1' };

test('the 108 networks of the village give the figures that R gives, to a billionth', () => {
  const read = readThreeFiles({ egos: fixture('egos.csv'), alters: fixture('alters.csv'), ties: fixture('alter_ties.csv') }, id);
  if (!read.ok) throw new Error('the fixture is not readable');
  const answer = figuresOfFiles(read.value, { ...ask, by: ['sex'], support: ['gives'], gives: 'gives', receives: 'receives' });
  const reference = readTable(fixture('reference.csv').text, 'reference.csv', ['ego']);
  if (!answer.ok || !reference.ok) throw new Error('the figures are not readable');
  expect(answer.value).toHaveLength(108);
  for (const [place, figures] of answer.value.entries()) {
    const row = new Map(reference.value.columns.map((column, at) => [column, known(reference.value.rows[place]?.[at])]));
    const wanted = (column: string) => (row.get(column) === null ? null : Number(row.get(column)));
    const same = (value: number | null | undefined, column: string) => {
      if (wanted(column) === null) expect([figures.ego, column, value]).toEqual([figures.ego, column, null]);
      else expect(Math.abs((value ?? Number.NaN) - (wanted(column) ?? 0)), `${column} of ${figures.ego}`).toBeLessThan(1e-9);
    };
    expect(figures.ego).toBe(row.get('ego'));
    same(figures.size, 'size');
    same(figures.ties, 'ties');
    same(figures.density, 'density');
    same(figures.by['sex']?.variety, 'sex_variety');
    same(figures.by['sex']?.entropy, 'sex_entropy');
    same(figures.reciprocity.onlyGives, 'only_gives');
    same(figures.reciprocity.onlyReceives, 'only_receives');
    same(figures.reciprocity.both, 'reciprocal');
    same(figures.reciprocity.shareBoth, 'share_reciprocal');
    same(figures.support['gives']?.givers, 'helpers');
    expect(figures.support['gives']?.soleSource).toBe(row.get('sole_helper'));
  }
});

test('the one helper outside the household is named, as R names that helper', () => {
  const alters = fixture('alters.csv')
    .text.trim()
    .split('\n')
    .map((line) => line.split(','));
  const marked = alters.map((row, place) =>
    [...row, place === 0 ? 'outside' : row[2] === '1' && row[7] === '0' ? '1' : '0'].join(','),
  );
  const read = readThreeFiles({ egos: fixture('egos.csv'), alters: text('alters.csv', ...marked), ties: null }, id);
  const answer = read.ok ? figuresOfFiles(read.value, { ...ask, support: ['outside'] }) : null;
  const reference = readTable(fixture('reference.csv').text, 'reference.csv', ['ego']);
  const wanted = reference.ok ? reference.value.rows.map((row) => known(row[13])) : [];
  expect(answer?.ok && answer.value.map((figures) => figures.support['outside']?.soleSource)).toEqual(wanted);
  expect(wanted.filter((one) => one !== null)).toHaveLength(5);
});

test('values are compared as text, empty and NA are unknown, and the word for yes may be any', () => {
  const files = readThreeFiles(
    {
      egos: text('e.csv', 'egoID', 'x', 'y'),
      alters: text('a.csv', 'egoID;alterID;help', 'x;1;ja', 'x;2; ja ', 'x;3;nee', 'x;4;NA', 'x;5;', 'y;1;Ja'),
      ties: text('t.csv', 'egoID|source|target', 'x|1|2', 'x|2|1', 'x|3|1'),
    },
    id,
  );
  const answer = files.ok ? figuresOfFiles(files.value, { ...ask, by: ['help'], support: ['help'], yes: 'ja' }) : null;
  expect(answer?.ok && answer.value.map(({ size, ties, by, support }) => ({ size, ties, by, support }))).toEqual([
    {
      size: 5,
      ties: 2,
      by: {
        help: {
          counts: { ja: 2, nee: 1 },
          missing: 2,
          variety: 2,
          entropy: -(2 / 3) * Math.log2(2 / 3) - (1 / 3) * Math.log2(1 / 3),
        },
      },
      support: { help: { givers: 2, unknown: 2, soleSource: null } },
    },
    {
      size: 1,
      ties: 0,
      by: { help: { counts: { Ja: 1 }, missing: 0, variety: 1, entropy: 0 } },
      support: { help: { givers: 0, unknown: 0, soleSource: null } },
    },
  ]);
});

test('a column that is not there is named, with those that are', () => {
  const files = readThreeFiles({ egos: text('e.csv', 'egoID'), alters: text('a.csv', 'egoID,alterID'), ties: null }, id);
  const answer = files.ok ? figuresOfFiles(files.value, { ...ask, by: ['sex'] }) : null;
  expect(answer).toEqual({
    ok: false,
    refusal: [{ file: 'a.csv', row: null, column: 'sex', key: 'table.no-column', params: { columns: 'egoID, alterID' } }],
  });
});
