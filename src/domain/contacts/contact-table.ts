import { readQuotedRecord } from '../interchange/quoted-line.ts';
import { ok, type Result, refused } from '../result.ts';
import { meaningOfName } from './column-meanings.ts';
import { mostContacts, type RowProblem } from './contact.ts';
import { unguarded } from './formula-guard.ts';

/** One row of a table as it is written, 1-based as a spreadsheet counts. */
export type TableRow = { readonly row: number; readonly cells: readonly string[] };

/** A table of people: its rows, the top one maybe with the names of the columns, and the rows whose quotes make no sense. */
export type ContactTable = { readonly rows: readonly TableRow[]; readonly problems: readonly RowProblem[] };

const delimiters = [',', ';', '\t', '|'] as const;
const sample = 30;
/** No table of people is wider; the rest of a wider one is not read. */
const mostColumns = 200;

/**
 * Reads delimited text in which anything may be wrong: the delimiter is the one that cuts most rows into equally many cells, or named by
 * a first line `sep=`. A row with a quote that goes wrong is a problem; reading goes on at the next line. Blank rows are passed over.
 */
export function readContactTable(text: string): Result<ContactTable, 'empty' | 'too-many-rows'> {
  const plain = text.replace(/^\uFEFF/, '');
  const lineEnd = plain.includes('\n') ? '\n' : '\r';
  const named = /^"?sep=(.)"?\r?(?:\n|\r|$)/i.exec(plain);
  const start = named?.[0].length ?? 0;
  const delimiter = named?.[1] ?? sniff(plain, lineEnd);
  const rows: TableRow[] = [];
  const problems: RowProblem[] = [];
  let position = start;
  for (let row = named === null ? 1 : 2; position < plain.length; row += 1) {
    const record = readQuotedRecord(plain, position, delimiter, lineEnd);
    if (record.ok) {
      position = record.next;
      const cells = record.cells.slice(0, mostColumns).map((cell) => unguarded(cell.trim()));
      if (cells.some((cell) => cell !== '')) rows.push({ row, cells });
    } else {
      const next = nextLine(plain, position, lineEnd);
      problems.push({ row, column: null, key: quoteProblem(plain.slice(position, next)), params: {} });
      position = next;
    }
    if (rows.length + problems.length > mostContacts + 1) return refused('too-many-rows');
  }
  return rows.length + problems.length === 0 ? refused('empty') : ok({ rows, problems });
}

/** "Kees, Anja, Mo" on a single line is three names, unless a number in it or the name of a column says it is a row of a table. */
export function namesOnOneLine(table: ContactTable): ContactTable {
  const [only] = table.rows;
  if (only === undefined || table.rows.length + table.problems.length > 1) return table;
  if (only.cells.some((cell) => /[\d@]/.test(cell) || meaningOfName(cell) !== null)) return table;
  const names = only.cells.filter((cell) => cell !== '');
  return { rows: names.map((name, at) => ({ row: at + 1, cells: [name] })), problems: [] };
}

/** A line with an odd number of quotes leaves one open; with an even number there is text where none can be. */
const quoteProblem = (line: string) => (line.split('"').length % 2 === 0 ? 'open-quote' : 'after-quote');

function nextLine(text: string, from: number, lineEnd: string): number {
  const end = text.indexOf(lineEnd, from);
  return end === -1 ? text.length : end + 1;
}

function sniff(text: string, lineEnd: string): string {
  const scores = delimiters.map((delimiter) => ({ delimiter, score: scoreOf(widthsOf(text, delimiter, lineEnd)) }));
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).delimiter;
}

function widthsOf(text: string, delimiter: string, lineEnd: string): readonly number[] {
  const widths: number[] = [];
  let position = 0;
  while (position < text.length && widths.length < sample) {
    const record = readQuotedRecord(text, position, delimiter, lineEnd);
    position = record.ok ? record.next : nextLine(text, position, lineEnd);
    if (!record.ok) widths.push(0);
    else if (record.cells.some((cell) => cell.trim() !== '')) widths.push(record.cells.length);
  }
  return widths;
}

/** How many rows share the commonest width of more than one, and then how wide. */
function scoreOf(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  return Math.max(0, ...[...counts].map(([width, count]) => count * 1_000 + Math.min(width, 999)));
}
