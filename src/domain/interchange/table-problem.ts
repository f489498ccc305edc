import type { DocumentProblemKey } from '../circle/document-problem.ts';

/** What can be wrong with a delimited file, or with what it says; the words are chosen by this key. */
export type TableProblemKey =
  | 'table.empty'
  | 'table.not-text'
  | 'table.open-quote'
  | 'table.after-quote'
  | 'table.cell-count'
  | 'table.repeated-column'
  | 'table.no-column'
  | 'table.no-id'
  | 'table.repeated-ego'
  | 'table.unknown-ego'
  | 'table.repeated-alter'
  | 'table.unknown-alter'
  | 'table.self-tie'
  | 'table.not-in-mapping';

/** One problem in one place; the header is row 1, as a spreadsheet counts. What a cell cannot become in a circle has the document's key. */
export type TableProblem = {
  readonly file: string;
  readonly row: number | null;
  readonly column: string | null;
  readonly key: TableProblemKey | DocumentProblemKey;
  readonly params: Readonly<Record<string, string | number>>;
};

/** After this many problems a reader stops. */
export const enoughProblems = 20;
