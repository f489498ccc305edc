import { shorten } from '../circle/document-problem.ts';
import { ok, type Result, refused } from '../result.ts';
import { type QuotedRecord, readQuotedRecord } from './quoted-line.ts';
import type { TableProblem, TableProblemKey } from './table-problem.ts';

/** A delimited file: its columns in order and its rows, each with as many cells as there are columns. `numbers[i]` is the row number of `rows[i]`. */
export type Table = {
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly numbers: readonly number[];
};

/** The delimiters that are recognised by themselves. */
const delimiters = [',', ';', '\t', '|'] as const;

/** A cell as its value: text without the space around it, or null where it is empty or NA (unknown). */
export function known(cell: string | undefined): string | null {
  const value = cell === undefined ? '' : cell.trim();
  return value === '' || value === 'NA' ? null : value;
}

/**
 * Reads delimited text with one header row: quoted or not, with or without byte order mark, LF, CRLF or CR, blank rows passed over.
 * The delimiter is the one that finds the most of `wanted` in the header, then the most columns, unless it is given or named by a
 * first line `sep=`. Column names are taken without the space around them.
 */
export function readTable(
  text: string,
  file: string,
  wanted: readonly string[],
  delimiter?: string,
): Result<Table, TableProblem> {
  if (text.includes('\0')) return refused(problem(file, null, 'table.not-text'));
  const lineEnd = text.includes('\n') ? '\n' : '\r';
  const named = /^\uFEFF?"?sep=(.)"?\r?(?:\n|\r|$)/i.exec(text);
  const start = named === null ? (text.startsWith('\uFEFF') ? 1 : 0) : named[0].length;
  const chosen = delimiter ?? named?.[1] ?? sniff(text, start, lineEnd, wanted);
  return readRows(text, { start, firstRow: named === null ? 1 : 2, delimiter: chosen, lineEnd }, file);
}

type Shape = { readonly start: number; readonly firstRow: number; readonly delimiter: string; readonly lineEnd: string };

const problem = (file: string, row: number | null, key: TableProblemKey, params: TableProblem['params'] = {}): TableProblem => ({
  file,
  row,
  column: null,
  key,
  params,
});

function sniff(text: string, start: number, lineEnd: string, wanted: readonly string[]): string {
  let best: { delimiter: string; score: number } = { delimiter: ',', score: -1 };
  for (const delimiter of delimiters) {
    const header = readQuotedRecord(text, start, delimiter, lineEnd);
    const cells = header.ok ? header.cells.map((cell) => cell.trim()) : [];
    const score = wanted.filter((column) => cells.includes(column)).length * 10_000 + Math.min(cells.length, 9_999);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** Whether a row holds nothing, as spreadsheets like to leave below the last. */
const isBlank = (cells: readonly string[]) => cells[0]?.trim() === '' && cells.every((cell) => cell.trim() === '');

function readRecord(text: string, position: number, delimiter: string, lineEnd: string): QuotedRecord {
  const found = text.indexOf(lineEnd, position);
  const end = found === -1 ? text.length : found;
  const line = text.slice(position, end);
  if (line.includes('"')) return readQuotedRecord(text, position, delimiter, lineEnd);
  return { ok: true, cells: (line.endsWith('\r') ? line.slice(0, -1) : line).split(delimiter), next: end + 1 };
}

function readRows(text: string, shape: Shape, file: string): Result<Table, TableProblem> {
  let columns: readonly string[] | null = null;
  const rows: (readonly string[])[] = [];
  const numbers: number[] = [];
  let position = shape.start;
  for (let row = shape.firstRow; position < text.length; row += 1) {
    const record = readRecord(text, position, shape.delimiter, shape.lineEnd);
    if (!record.ok) return refused(problem(file, row, record.key));
    position = record.next;
    const { cells } = record;
    if (isBlank(cells)) continue;
    if (columns === null) columns = cells.map((cell) => cell.trim());
    else if (cells.length !== columns.length)
      return refused(problem(file, row, 'table.cell-count', { wanted: columns.length, found: cells.length }));
    else {
      rows.push(cells);
      numbers.push(row);
    }
  }
  if (columns === null) return refused(problem(file, null, 'table.empty'));
  const repeated = firstRepeated(columns);
  if (repeated !== null) return refused({ ...problem(file, shape.firstRow, 'table.repeated-column'), column: shorten(repeated) });
  return ok({ file, columns, rows, numbers });
}

function firstRepeated(columns: readonly string[]): string | null {
  const seen = new Set<string>();
  for (const column of columns) {
    if (seen.has(column)) return column;
    seen.add(column);
  }
  return null;
}
