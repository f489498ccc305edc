import { tidyName, tidyWords } from '../circle/naming.ts';
import { ok, type Result, refused } from '../result.ts';
import { birthdayIn, type DateOrder, dateOrder } from './birthday.ts';
import type { ColumnMeaning } from './column-meanings.ts';
import type { Contact, ReadContacts, RowProblem, RowProblemKey } from './contact.ts';
import type { ContactTable } from './contact-table.ts';
import type { TableMapping } from './guess-columns.ts';
import { kindMeant, statusMeant } from './value-words.ts';

type Refused = { readonly meaning: ColumnMeaning; readonly key: RowProblemKey; readonly params?: RowProblem['params'] };
type Cells = { readonly of: (meaning: ColumnMeaning) => string; readonly order: DateOrder };

/** The meanings somebody can be named by, best first. */
const nameMeanings = ['name', 'given', 'family', 'nickname', 'organisation'] as const;

/** Whether somebody can be named by a column of this meaning. */
export const isNameMeaning = (meaning: ColumnMeaning): boolean => nameMeanings.some((one) => one === meaning);

/** Everybody in a table, read as the mapping says; rows in which something cannot be kept are problems, in the order of the file. */
export function contactsOfTable(table: ContactTable, { header, meanings }: TableMapping): ReadContacts {
  const top = table.rows[0]?.cells ?? [];
  const body = header ? table.rows.slice(1) : table.rows;
  const place = (meaning: ColumnMeaning) => meanings.indexOf(meaning);
  const order = dateOrder(body.map(({ cells }) => cells[place('birthday')] ?? ''));
  const columnOf = (meaning: ColumnMeaning): string | null => {
    const at = meaning === 'name' ? meanings.findIndex(isNameMeaning) : place(meaning);
    return at === -1 ? null : (header && top[at]) || String(at + 1);
  };
  const contacts: Contact[] = [];
  const problems: RowProblem[] = [...table.problems];
  for (const { row, cells } of body) {
    const read = contactOf(row, { of: (meaning) => cells[place(meaning)]?.trim() ?? '', order });
    if (read.ok) contacts.push(read.value);
    else {
      const { meaning, key, params = {} } = read.refusal;
      problems.push({ row, column: columnOf(meaning), key, params });
    }
  }
  return { contacts, problems: problems.toSorted((one, other) => one.row - other.row) };
}

function contactOf(row: number, cells: Cells): Result<Contact, Refused> {
  const name = nameIn(cells);
  if (!name.ok) return name;
  const words = wordsIn(cells);
  if (!words.ok) return words;
  const choices = choicesIn(cells);
  if (!choices.ok) return choices;
  const birthday = birthdayIn(cells.of('birthday'), cells.order);
  if (!birthday.ok) {
    const { key, ...params } = birthday.refusal;
    return refused({ meaning: 'birthday', key, params });
  }
  const people = ['name', 'given', 'family', 'nickname'] as const;
  const organisation = people.every((meaning) => cells.of(meaning) === '') ? 'organisation' : null;
  const kind = choices.value.kind ?? organisation;
  return ok({ row, name: name.value, ...words.value, ...choices.value, kind, birthday: birthday.value });
}

function nameIn({ of }: Cells): Result<string, Refused> {
  const composed = [of('given'), of('infix'), of('family')].filter(Boolean).join(' ');
  const texts = [of('name'), composed, of('nickname'), of('organisation')];
  const name = tidyName(texts.find((text) => text !== '') ?? '');
  if (name.ok) return name;
  const meaning = nameMeanings.find((one) => of(one) !== '') ?? 'name';
  return refused({ meaning, key: name.refusal === 'name-empty' ? 'name-missing' : name.refusal });
}

type Words = Pick<Contact, 'nickname' | 'role' | 'ring' | 'sector'>;

function wordsIn({ of }: Cells): Result<Words, Refused> {
  const words: Record<keyof Words, string | null> = { nickname: null, role: null, ring: null, sector: null };
  for (const meaning of ['nickname', 'role', 'ring', 'sector'] as const) {
    const tidy = tidyWords(of(meaning));
    if (tidy.ok) words[meaning] = tidy.value;
    // Words for a place that are this long are no place of any circle, such as all the labels of an address book.
    else if (meaning === 'nickname' || meaning === 'role') return refused({ meaning, key: 'words-too-long' });
  }
  return ok(words);
}

function choicesIn({ of }: Cells): Result<Pick<Contact, 'kind' | 'status'>, Refused> {
  const [kind, status] = [of('kind'), of('status')];
  const value = { kind: kind === '' ? null : kindMeant(kind), status: status === '' ? null : statusMeant(status) };
  const params = (text: string) => ({ value: [...text].slice(0, 40).join('') });
  if (kind !== '' && value.kind === null) return refused({ meaning: 'kind', key: 'unknown-kind', params: params(kind) });
  if (status !== '' && value.status === null)
    return refused({ meaning: 'status', key: 'unknown-status', params: params(status) });
  return ok(value);
}
