import { birthdayIn } from './birthday.ts';
import { type ColumnMeaning, meaningOfName, saysLittle } from './column-meanings.ts';
import type { TableRow } from './contact-table.ts';
import { kindMeant, statusMeant } from './value-words.ts';

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
    const meaning = header ? meaningOfName(rows[0]?.cells[at] ?? '') : null;
    if (meaning === 'not-kept') return false;
    // A date that is no date can look like a telephone number; it is said, not passed over.
    if (meaning === 'birthday') return true;
    const values = filled(body, at);
    const addresses = values.filter((value) => looksLikeAddress.test(value.slice(0, 100)) && !birthdayIn(value, 'day-first').ok);
    return values.length === 0 ? meaning !== null : addresses.length * 2 <= values.length;
  });
}

const filled = (rows: readonly TableRow[], at: number): readonly string[] =>
  rows.slice(0, enough).flatMap(({ cells }) => (cells[at] ? [cells[at]] : []));

/** What each column most likely is; every meaning at most once, and a whole name in every row makes its parts unnecessary. */
export function guessColumns(rows: readonly TableRow[], header: boolean): readonly ColumnMeaning[] {
  const width = Math.max(0, ...rows.slice(0, enough).map(({ cells }) => cells.length));
  const taken = new Set<ColumnMeaning>();
  const first = Array.from({ length: width }, (_, at): ColumnMeaning => {
    const guess = header ? meaningOfHead(rows, at) : meaningOfValues(filled(rows, at));
    if (guess === null || guess === 'not-kept' || taken.has(guess)) return 'skip';
    taken.add(guess);
    return guess;
  });
  const whole = first.indexOf('name');
  const everywhere = whole !== -1 && rows.slice(header ? 1 : 0).every(({ cells }) => Boolean(cells[whole]));
  const parts: readonly ColumnMeaning[] = everywhere ? ['given', 'infix', 'family'] : [];
  const meanings = first.map((meaning) => (parts.includes(meaning) ? 'skip' : meaning));
  const named = meanings.some((meaning) => ['name', 'given', 'family', 'nickname', 'organisation'].includes(meaning));
  const free = meanings.indexOf('skip');
  return named || free === -1 ? meanings : meanings.with(free, 'name');
}

/** By its name; but not where another column says it better, or where none of its words are words for a kind or a status. */
function meaningOfHead(rows: readonly TableRow[], at: number): ColumnMeaning | 'not-kept' | null {
  const top = rows[0]?.cells ?? [];
  const meaning = meaningOfName(top[at] ?? '');
  const better = (name: string) => meaningOfName(name) === meaning && !saysLittle(name);
  if (saysLittle(top[at] ?? '') && top.some(better)) return null;
  const read = meaning === 'kind' ? kindMeant : meaning === 'status' ? statusMeant : null;
  const values = read === null ? [] : filled(rows.slice(1), at);
  return read === null || values.length === 0 || values.some((value) => read(value) !== null) ? meaning : null;
}

/** Without names of columns: dates are birthdays. */
const meaningOfValues = (values: readonly string[]): ColumnMeaning | null =>
  values.length > 0 && values.every((value) => /\d/.test(value) && birthdayIn(value, 'day-first').ok) ? 'birthday' : null;
