import type { Alter, Attributes, Circle } from '../circle/circle.ts';
import type { CircleDocument } from '../circle/document.ts';
import type { Origin } from '../circle/document-origin.ts';
import { known } from './delimited.ts';
import { writeRow } from './delimited-writer.ts';
import { type Losses, lossCount, type WrittenFile } from './losses.ts';
import { alterOfFields, mappedFields } from './mapped-fields.ts';
import { type Mapping, noMapping, readMapping } from './mapping.ts';
import { inwardName, memberCells, memberColumns } from './own-columns.ts';
import { type ThreeFileColumns, threeFileColumns, tiesUnknown } from './three-file-columns.ts';

type Count = ReturnType<typeof lossCount>;
type Cells = readonly (string | null)[];

/**
 * Writes circles as `egos.csv`, `alters.csv` and `ties.csv` with the columns they came with, and the mapping they came with. Naober's
 * own fields are added as `naober_` columns only where the columns and the mapping do not say the same already, so that files that
 * come and go stay the same files.
 */
export function writeThreeFiles(documents: readonly CircleDocument[]): {
  readonly files: readonly WrittenFile[];
  readonly losses: Losses;
} {
  const losses = lossCount();
  const { mapping, given } = commonMapping(documents);
  const columns = threeFileColumns(documents);
  if (columns.ties !== null) losses.add('loss.ties-unknown-becomes-none', documents.filter(tiesUnknown).length);
  const ids = documents.flatMap(({ circle }) => [circle.ego.id, ...circle.alters.map((alter) => alter.id)]);
  losses.add('loss.id-reads-as-unknown', ids.filter((id) => known(id) === null).length);
  const files = [
    { name: 'egos.csv', text: egoRows(documents, columns, mapping, losses) },
    { name: 'alters.csv', text: alterRows(documents, columns, mapping, losses) },
    ...(columns.ties === null ? [] : [{ name: 'ties.csv', text: tieRows(documents, columns, columns.ties, losses) }]),
    ...(given === null ? [] : [{ name: 'mapping.json', text: `${JSON.stringify(given, null, 1)}\n` }]),
  ];
  return { files, losses: losses.all };
}

/** The mapping all circles came with, when it is one and the same and still makes sense. */
function commonMapping(documents: readonly CircleDocument[]): { mapping: Mapping; given: Origin['mapping'] } {
  const texts = new Set(documents.map(({ origin }) => JSON.stringify(origin?.mapping ?? null)));
  const given = texts.size === 1 ? (documents[0]?.origin?.mapping ?? null) : null;
  const read = given === null ? null : readMapping(given);
  return read?.ok ? { mapping: read.value, given } : { mapping: noMapping, given: null };
}

function egoRows(documents: readonly CircleDocument[], columns: ThreeFileColumns, mapping: Mapping, losses: Count): string {
  const own = [
    ...(documents.some(({ circle }) => circle.ego.name !== mappedEgoName(circle, mapping, columns)) ? ['naober_name'] : []),
    ...(documents.some(({ circle }) => JSON.stringify(circle.template) !== JSON.stringify(mapping.template))
      ? ['naober_template']
      : []),
  ];
  const rows = documents.map(({ circle }) => [
    ...cells(columns.egos, new Map([[columns.id.ego, circle.ego.id]]), circle.ego.attributes, losses),
    ...own.map((column) => (column === 'naober_name' ? circle.ego.name : JSON.stringify(circle.template))),
  ]);
  return [[...columns.egos, ...own], ...rows].map(writeRow).join('');
}

function alterRows(documents: readonly CircleDocument[], columns: ThreeFileColumns, mapping: Mapping, losses: Count): string {
  const members = documents.flatMap(({ circle }) =>
    circle.alters.map((alter) => ({ alter, ids: idsOf(circle, alter, columns) })),
  );
  const needed = new Set<string>();
  for (const { alter, ids } of members) {
    const { fields } = mappedFields(mapping, (name) => known(ids.get(name) ?? attributeOf(alter.attributes, name) ?? ''));
    const [said, kept] = [memberCells(alterOfFields(alter.id, fields)), memberCells(alter)];
    for (const column of memberColumns) if (said[column] !== kept[column]) needed.add(column);
  }
  const own = memberColumns.filter((column) => needed.has(column));
  const rows = members.map(({ alter, ids }) => {
    const fields = memberCells(alter);
    return [...cells(columns.alters, ids, alter.attributes, losses), ...own.map((column) => fields[column])];
  });
  return [[...columns.alters, ...own], ...rows].map(writeRow).join('');
}

function tieRows(
  documents: readonly CircleDocument[],
  columns: ThreeFileColumns,
  header: readonly string[],
  losses: Count,
): string {
  const { id } = columns;
  const rows = documents.flatMap(({ circle }) =>
    circle.ties.map((tie) => {
      const ids = new Map([
        [id.ego, circle.ego.id],
        [id.source, tie.source],
        [id.target, tie.target],
      ]);
      return cells(header, ids, tie.attributes, losses);
    }),
  );
  return [header, ...rows].map(writeRow).join('');
}

const idsOf = (circle: Circle, alter: Alter, { id }: ThreeFileColumns) =>
  new Map([
    [id.ego, circle.ego.id],
    [id.alter, alter.id],
  ]);

function cells(columns: readonly string[], ids: ReadonlyMap<string, string>, attributes: Attributes, losses: Count): Cells {
  return columns.map((column) => {
    const id = ids.get(column);
    if (id !== undefined) return id;
    const value = attributeOf(attributes, column);
    if (value !== null && known(value) === null) losses.add('loss.text-reads-as-unknown');
    return value;
  });
}

function attributeOf(attributes: Attributes, column: string): string | null {
  const name = inwardName(column);
  return Object.hasOwn(attributes, name) ? (attributes[name] ?? null) : null;
}

function mappedEgoName(circle: Circle, mapping: Mapping, columns: ThreeFileColumns): string | null {
  if (mapping.egoName === null) return null;
  const cell = mapping.egoName === columns.id.ego ? circle.ego.id : attributeOf(circle.ego.attributes, mapping.egoName);
  return known(cell ?? '')?.replace(/\s+/g, ' ') ?? null;
}
