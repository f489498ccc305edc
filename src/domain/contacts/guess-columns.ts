import { birthdayIn } from './birthday.ts';
import { type ColumnMeaning, meaningOfName } from './column-meanings.ts';
import type { TableRow } from './contact-table.ts';

/** How a table is read: whether the top row names the columns, and what each column is. */
export type TableMapping = { readonly header: boolean; readonly meanings: readonly ColumnMeaning[] };

const looksLikeAddress = /@[^\s@]+\.|^https?:|^\+?[\d\s()/-]{7,}$/;
const enough = 50;

/** Whether the top row names the columns: at least one of its cells is a name columns have. */
export function hasHeader(rows: readonly TableRow[]): boolean {
  const top = rows[0]?.cells ?? [];
  return top.some((cell) => meaningOfName(cell) !== null) && !top.some((cell) => looksLikeAddress.test(cell.slice(0, 100)));
}

/** The columns of a table that may be held: all but contact details, numbers, and columns with nothing in them. */
export function columnsToHold(rows: readonly TableRow[], header: boolean): readonly number[] {
  const width = Math.max(0, ...rows.slice(0, enough).map(({ cells }) => cells.length));
  const body = header ? rows.slice(1) : rows;
  return Array.from({ length: width }, (_, at) => at).filter((at) => {
    if (header && meaningOfName(rows[0]?.cells[at] ?? '') === 'not-kept') return false;
    const values = filled(body, at);
    const addresses = values.filter((value) => looksLikeAddress.test(value.slice(0, 100)) && !birthdayIn(value, 'day-first').ok);
    return values.length === 0
      ? header && meaningOfName(rows[0]?.cells[at] ?? '') !== null
      : addresses.length * 2 <= values.length;
  });
}

const filled = (rows: readonly TableRow[], at: number): readonly string[] =>
  rows.slice(0, enough).flatMap(({ cells }) => (cells[at] ? [cells[at]] : []));

/** What each column most likely is; every meaning at most once, and a whole name makes its parts unnecessary. */
export function guessColumns(rows: readonly TableRow[], header: boolean): readonly ColumnMeaning[] {
  const width = Math.max(0, ...rows.slice(0, enough).map(({ cells }) => cells.length));
  const taken = new Set<ColumnMeaning>();
  const first = Array.from({ length: width }, (_, at): ColumnMeaning => {
    const guess = header ? meaningOfName(rows[0]?.cells[at] ?? '') : meaningOfValues(filled(rows, at));
    if (guess === null || guess === 'not-kept' || taken.has(guess)) return 'skip';
    taken.add(guess);
    return guess;
  });
  const parts: readonly ColumnMeaning[] = taken.has('name') ? ['given', 'infix', 'family'] : [];
  const meanings = first.map((meaning) => (parts.includes(meaning) ? 'skip' : meaning));
  const named = meanings.some((meaning) => ['name', 'given', 'family', 'nickname', 'organisation'].includes(meaning));
  const free = meanings.indexOf('skip');
  return named || free === -1 ? meanings : meanings.with(free, 'name');
}

/** Without names of columns: dates are birthdays. */
const meaningOfValues = (values: readonly string[]): ColumnMeaning | null =>
  values.length > 0 && values.every((value) => /\d/.test(value) && birthdayIn(value, 'day-first').ok) ? 'birthday' : null;
