import type { Circle } from '../circle/circle.ts';
import type { Contact, RowProblem } from './contact.ts';
import type { ContactTable } from './contact-table.ts';
import type { TableMapping } from './guess-columns.ts';
import type { ContactField } from './newcomers.ts';

/** A table of which is not said yet what its columns are. */
export type ColumnsToName = { readonly stage: 'columns'; readonly table: ContactTable; readonly mapping: TableMapping };

/** People to choose from, by their place in the list. Rows that cannot come along are passed over only when the owner said so. */
export type PeopleToChoose = {
  readonly stage: 'people';
  readonly from: 'table' | 'cards';
  readonly contacts: readonly Contact[];
  readonly problems: readonly RowProblem[];
  readonly goodOnly: boolean;
  readonly fields: readonly ContactField[];
  readonly chosen: readonly number[];
};

/** A circle in Naober's own format to choose people from. */
export type CircleToChoose = { readonly stage: 'circle'; readonly circle: Circle; readonly chosen: readonly number[] };

/** What of a file is held while its owner chooses. */
export type ImportContent = ColumnsToName | PeopleToChoose | CircleToChoose;

/** How many people there are to choose from. */
export const countOf = (content: PeopleToChoose | CircleToChoose): number =>
  content.stage === 'circle' ? content.circle.alters.length : content.contacts.length;

/** After a page of ticks: of those that were shown only the ticked are chosen, whoever was not shown stays as they were. */
export function withTicks<Content extends PeopleToChoose | CircleToChoose>(
  content: Content,
  shown: readonly number[],
  ticked: readonly number[],
): Content {
  const seen = new Set(shown.filter((at) => at < countOf(content)));
  const others = content.chosen.filter((at) => !seen.has(at));
  const chosen = [...new Set([...others, ...ticked.filter((at) => seen.has(at))])].sort((one, other) => one - other);
  return { ...content, chosen };
}
