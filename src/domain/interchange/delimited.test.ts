import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText, anyUnit } from '../../../tests/support/arbitrary-circle.ts';
import { known, readTable } from './delimited.ts';
import { writeRow } from './delimited-writer.ts';

const rows = (text: string, wanted: readonly string[] = []) => {
  const read = readTable(text, 'f.csv', wanted);
  return read.ok ? [read.value.columns, ...read.value.rows] : read.refusal;
};

test('every sane delimiter and line end is read', () => {
  for (const delimiter of [',', ';', '\t', '|'])
    for (const end of ['\n', '\r\n', '\r'])
      for (const mark of ['', '\uFEFF'])
        expect(rows(mark + [`a${delimiter}b`, `1${delimiter}"x${delimiter}""y"""`, ''].join(end))).toEqual([
          ['a', 'b'],
          ['1', `x${delimiter}"y"`],
        ]);
});

test('a delimiter inside a name does not mislead when the wanted columns are found otherwise', () => {
  expect(rows('ego;name, first, last, other\n1;x\n', ['ego'])).toEqual([
    ['ego', 'name, first, last, other'],
    ['1', 'x'],
  ]);
});

test('a first line that names the delimiter is obeyed', () => {
  expect(rows('sep=;\na,b;c\n1;2\n')).toEqual([
    ['a,b', 'c'],
    ['1', '2'],
  ]);
});

test('line ends inside quotes belong to the cell, and blank rows are passed over', () => {
  expect(rows('a,b\n"1\r\n2",x\n\n,\n3,y')).toEqual([
    ['a', 'b'],
    ['1\r\n2', 'x'],
    ['3', 'y'],
  ]);
});

test('a quote inside an unquoted cell is a quote', () => {
  expect(rows('a,b\n5" pipe,x\n')).toEqual([
    ['a', 'b'],
    ['5" pipe', 'x'],
  ]);
});

test('what is wrong is said with its row, the header being row 1', () => {
  expect(rows('a,b\n1,2\n\n1\n')).toMatchObject({ row: 4, key: 'table.cell-count', params: { wanted: 2, found: 1 } });
  expect(rows('a,b\n"1,2\n')).toMatchObject({ row: 2, key: 'table.open-quote' });
  expect(rows('a,b\n"1"x,2\n')).toMatchObject({ row: 2, key: 'table.after-quote' });
  expect(rows('a,a\n')).toMatchObject({ row: 1, column: 'a', key: 'table.repeated-column' });
  expect(rows(' \n')).toMatchObject({ row: null, key: 'table.empty' });
  expect(rows('a\0b')).toMatchObject({ row: null, key: 'table.not-text' });
});

test('empty and NA are unknown, and space around a value is not part of it', () => {
  expect(['', ' ', 'NA', ' NA ', 'na', ' x ', undefined].map(known)).toEqual([null, null, null, null, 'na', 'x', null]);
});

test('whatever is written is read back the same, also what a spreadsheet would take for a formula', () => {
  const cells = fc.array(fc.tuple(anyText, anyText, fc.constantFrom('=1+1', '+1', '-1', '@x', 'x')), { maxLength: 6 });
  fc.assert(
    fc.property(cells, (all) => {
      const text = [['id', 'b', 'c'], ...all].map((row) => writeRow(row)).join('');
      expect(rows(text, ['id'])).toEqual([['id', 'b', 'c'], ...all]);
    }),
  );
});

test('no text makes the reader fail', () => {
  const hostile = fc.oneof(
    fc.string({ unit: anyUnit, maxLength: 300 }),
    fc.array(fc.constantFrom('"', ',', ';', '\n', '\r', 'a', ' ', '\t'), { maxLength: 60 }).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(hostile, (text) => {
      const read = readTable(text, 'f.csv', ['a']);
      if (read.ok) for (const row of read.value.rows) expect(row).toHaveLength(read.value.columns.length);
      else expect(read.refusal.key).toMatch(/^table\./);
    }),
    { numRuns: 500 },
  );
});
