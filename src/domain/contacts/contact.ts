import type { AlterKind, AlterStatus } from '../circle/circle.ts';

/** The most people one file may bring to choose from, and the most bytes it may weigh. */
export const mostContacts = 5_000;
export const mostFileBytes = 5 * 1024 * 1024;

/** The most bytes a file with a whole space may have, with its photos. */
export const mostWholeBytes = 25 * 1024 * 1024;

/**
 * Somebody from an address book, a table or a list of names, as far as a circle has a place for it. Telephone numbers, addresses and
 * the year of birth are never taken over. Null is unknown.
 */
export type Contact = {
  /** Which row of the table or which card of the file it came from, 1-based. */
  readonly row: number;
  readonly name: string;
  readonly nickname: string | null;
  readonly kind: AlterKind | null;
  readonly status: AlterStatus | null;
  readonly role: string | null;
  /** Month and day, "04-03". */
  readonly birthday: string | null;
  /** The words the file has for where somebody stands; what they mean depends on the form of the circle. */
  readonly ring: string | null;
  readonly sector: string | null;
};

/** Why a row cannot come along; the words are chosen by this key. */
export type RowProblemKey =
  | 'name-missing'
  | 'name-too-long'
  | 'words-too-long'
  | 'no-such-day'
  | 'no-such-date'
  | 'unknown-kind'
  | 'unknown-status'
  | 'cell-count'
  | 'open-quote'
  | 'after-quote';

/** One row that cannot come along: which, in which column of the file (null: the row as a whole), and why. */
export type RowProblem = {
  readonly row: number;
  readonly column: string | null;
  readonly key: RowProblemKey;
  readonly params: Readonly<Record<string, string | number>>;
};

/** What was read: who can come along, and which rows cannot. */
export type ReadContacts = { readonly contacts: readonly Contact[]; readonly problems: readonly RowProblem[] };
