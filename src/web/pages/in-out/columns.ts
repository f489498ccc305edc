import { columnMeanings } from '../../../domain/contacts/column-meanings.ts';
import { contactsOfTable, isNameMeaning } from '../../../domain/contacts/contacts-of-table.ts';
import { guessColumns, type TableMapping } from '../../../domain/contacts/guess-columns.ts';
import type { ColumnsToName, PeopleToChoose } from '../../../domain/contacts/import-content.ts';
import { contactFields } from '../../../domain/contacts/newcomers.ts';
import { changeImport } from '../../../usecases/contacts/hold-import.ts';
import { addresses } from '../../addresses.ts';
import { type OwnerVisit, page } from '../../page.ts';
import { columnsForm } from './columns-form.tsx';
import { gone, importId, withHeld } from './held.ts';
import { sayRowProblem } from './row-problem-words.ts';

/** How many rows are named when none can come along. */
const shown = 5;

/** What each column of a table is. When that is said the rest of the table is gone. */
export const importColumns = page({
  name: 'import-columns',
  audience: 'owner',
  address: addresses.takeInColumns(':id'),
  get: async (visit) => ({ kind: 'go', to: addresses.takeInOf(importId(visit)) }),
  post: withHeld(async (visit, held) => {
    const to = addresses.takeInOf(importId(visit));
    if (held.stage !== 'columns') return { kind: 'go', to };
    const mapping = mappingIn(visit, held);
    const said: ColumnsToName = { ...held, mapping };
    const problems = problemsWith(visit, said);
    if (problems.length > 0 || visit.form.get('doe') === 'kijk') return columnsForm(visit, said, problems);
    const next = await changeImport(visit.owner.viewer, visit.around, importId(visit), (content) =>
      content.stage === 'columns' ? peopleIn({ ...content, mapping }) : content,
    );
    return next === null ? gone : { kind: 'go', to };
  }),
});

/** The mapping that was sent. When another choice about the top row was made, what was guessed for the columns is guessed again. */
function mappingIn({ form }: OwnerVisit, { table, mapping }: ColumnsToName): TableMapping {
  const header = form.get('kop') === 'namen';
  if (header !== (form.get('kop-was') === 'namen')) return { header, meanings: guessColumns(table.rows, header) };
  const meanings = mapping.meanings.map((was, at) => columnMeanings.find((one) => one === form.get(`kolom-${at}`)) ?? was);
  return { header, meanings };
}

function problemsWith(visit: OwnerVisit, { table, mapping }: ColumnsToName) {
  const { say } = visit;
  const { meanings } = mapping;
  const twice = meanings.flatMap((meaning, at) =>
    meaning !== 'skip' && meanings.indexOf(meaning) !== at
      ? [{ field: `kolom-${at}`, text: say('in-out.columns.twice', { meaning: say(`in-out.meaning.${meaning}`) }) }]
      : [],
  );
  const named = meanings.some(isNameMeaning);
  if (!named) return [{ field: 'kolom-0', text: say('in-out.columns.no-name') }, ...twice];
  return twice.length > 0 ? twice : whyNobody(visit, { stage: 'columns', table, mapping });
}

/** When nobody would be left: why the first rows cannot come along, while the columns can still be said otherwise. */
function whyNobody(visit: OwnerVisit, { table, mapping }: ColumnsToName) {
  const { contacts, problems } = contactsOfTable(table, mapping);
  if (contacts.length > 0) return [];
  const top = table.rows[0]?.cells ?? [];
  const rows = problems.slice(0, shown).map((problem) => ({
    field: `kolom-${Math.max(0, top.indexOf(problem.column ?? ''))}`,
    text: sayRowProblem(visit, problem, 'table'),
  }));
  return rows.length > 0 ? rows : [{ field: 'kolom-0', text: visit.say('in-out.columns.nobody') }];
}

/** The people in a table; what may come along was said by naming the columns. */
const peopleIn = ({ table, mapping }: ColumnsToName): PeopleToChoose => ({
  stage: 'people',
  from: 'table',
  ...contactsOfTable(table, mapping),
  goodOnly: false,
  fields: contactFields.filter((field) => field !== 'nickname'),
  chosen: [],
});
