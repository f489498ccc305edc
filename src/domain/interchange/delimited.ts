import { shorten } from '../circle/document-problem.ts';
import { ok, type Result, refused } from '../result.ts';
import { type QuotedRecord, readQuotedRecord } from './quoted-line.ts';
import type { TableProblem, TableProblemKey } from './table-problem.ts';

/** A delimited file: its columns in order and its rows, each with as many cells as there are columns. */
export type Table = { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** The delimiters that are recognised by themselves. */
const delimiters = [',', ';', '\t', '|'] as const;

/** A cell as its value: text without the space around it, or null where it is empty or NA (unknown). */
export function known(cell: string | undefined): string | null {
  const value = cell === undefined ? '' : cell.trim();
  return value === '' || value === 'NA' ? null : value;
}

/** A file to read: what it is called in messages, its text, the columns its reader wants, and the delimiter when that is given. */
export type TableInput = {
  readonly file: string;
  readonly text: string;
  readonly wanted: readonly string[];
  readonly delimiter?: string | undefined;
};

/** Takes one row; false means that no more are wanted. */
type TakeRow = (cells: readonly string[], row: number) => boolean;

/**
 * Reads delimited text with one header row: quoted or not, with or without byte order mark, LF, CRLF or CR, blank rows passed over.
 * The delimiter is the one that finds the most of `wanted` in the header, then the most columns, unless it is given or named by a
 * first line `sep=`. Column names are taken without the space around them. `begin` sees the columns and answers what takes the rows,
 * one by one as they are read, or null to stop there. Every row has as many cells as there are columns.
 */
export function scanTable(input: TableInput, begin: (columns: readonly string[]) => TakeRow | null): TableProblem | null {
  const { text, file } = input;
  if (text.includes('\0')) return problem(file, null, 'table.not-text');
  const lineEnd = text.includes('\n') ? '\n' : '\r';
  const named = /^\uFEFF?"?sep=(.)"?\r?(?:\n|\r|$)/i.exec(text);
  const start = named === null ? (text.startsWith('\uFEFF') ? 1 : 0) : named[0].length;
  const delimiter = input.delimiter ?? named?.[1] ?? sniff(text, start, lineEnd, input.wanted);
  const shape = { start, firstRow: named === null ? 1 : 2, delimiter, lineEnd, quotes: text.includes('"') };
  return scanRows(input, shape, begin);
}

/** As `scanTable`, keeping all rows. */
export function readTable(
  text: string,
  file: string,
  wanted: readonly string[],
  delimiter?: string,
): Result<Table, TableProblem> {
  const rows: (readonly string[])[] = [];
  let header: readonly string[] = [];
  const wrong = scanTable({ text, file, wanted, delimiter }, (columns) => {
    header = columns;
    return (cells) => rows.push(cells) > 0;
  });
  return wrong === null ? ok({ columns: header, rows }) : refused(wrong);
}

type Shape = {
  readonly start: number;
  readonly firstRow: number;
  readonly delimiter: string;
  readonly lineEnd: string;
  readonly quotes: boolean;
};

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

function readRecord(text: string, position: number, { delimiter, lineEnd, quotes }: Shape): QuotedRecord {
  const found = text.indexOf(lineEnd, position);
  const end = found === -1 ? text.length : found;
  const line = text.slice(position, end);
  if (quotes && line.includes('"')) return readQuotedRecord(text, position, delimiter, lineEnd);
  return { ok: true, cells: (line.endsWith('\r') ? line.slice(0, -1) : line).split(delimiter), next: end + 1 };
}

function scanRows(input: TableInput, shape: Shape, begin: (columns: readonly string[]) => TakeRow | null): TableProblem | null {
  const { text, file } = input;
  let width = 0;
  let take: TakeRow | null = null;
  let position = shape.start;
  for (let row = shape.firstRow; position < text.length; row += 1) {
    const record = readRecord(text, position, shape);
    if (!record.ok) return problem(file, row, record.key);
    position = record.next;
    const { cells } = record;
    if (isBlank(cells)) continue;
    if (take === null) {
      const columns = cells.map((cell) => cell.trim());
      const repeated = firstRepeated(columns);
      if (repeated !== null) return { ...problem(file, row, 'table.repeated-column'), column: shorten(repeated) };
      width = columns.length;
      take = begin(columns);
      if (take === null) return null;
    } else if (cells.length !== width) return problem(file, row, 'table.cell-count', { wanted: width, found: cells.length });
    else if (!take(cells, row)) return null;
  }
  return width === 0 ? problem(file, null, 'table.empty') : null;
}

function firstRepeated(columns: readonly string[]): string | null {
  const seen = new Set<string>();
  for (const column of columns) {
    if (seen.has(column)) return column;
    seen.add(column);
  }
  return null;
}
