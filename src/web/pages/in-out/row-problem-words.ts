import type { RowProblem } from '../../../domain/contacts/contact.ts';
import type { OwnerVisit } from '../../page.ts';

/** A row that cannot come along, in a sentence: which row, which column, why. */
export function sayRowProblem({ say, language }: OwnerVisit, problem: RowProblem, from: 'table' | 'cards'): string {
  const { row, column, key, params } = problem;
  const month = typeof params['month'] === 'number' ? monthName(language, params['month']) : '';
  const count = params['found'] ?? 0;
  const reason = say(`in-out.reason.${key}`, { ...params, month, count });
  if (from === 'table')
    return column === null
      ? say('in-out.problem.row', { row: String(row), reason })
      : say('in-out.problem.row-column', { row: String(row), column, reason });
  const known = column === 'FN' || column === 'BDAY' ? say(`in-out.card.${column}`) : null;
  const { name } = params;
  if (known !== null && name !== undefined)
    return say('in-out.problem.card-of', { row: String(row), name, column: known, reason });
  return known === null
    ? say('in-out.problem.card', { row: String(row), reason })
    : say('in-out.problem.card-column', { row: String(row), column: known, reason });
}

/** The name of a month, 1 to 12. */
const monthName = (language: string, month: number) =>
  new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2000, month - 1, 1)));
