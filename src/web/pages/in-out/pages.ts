import type { Page } from '../../page.ts';
import { importColumns } from './columns.ts';
import { dropImportPage, importPage } from './import.tsx';
import { importProblems } from './problems.tsx';
import { takeAlongPage } from './take-along.tsx';
import { takeInPage } from './take-in.tsx';
import { importWhole } from './whole.tsx';

/** Every page for taking people in from a file and for taking everything along. */
export const inOutPages: readonly Page[] = [
  takeAlongPage,
  takeInPage,
  importPage,
  importColumns,
  importProblems,
  importWhole,
  dropImportPage,
];
