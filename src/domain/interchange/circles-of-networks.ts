import { type CircleDocument, checkCircleDocument, circleFormat } from '../circle/document.ts';
import type { Origin } from '../circle/document-origin.ts';
import { type DocumentProblem, shorten } from '../circle/document-problem.ts';
import type { JsonObject } from '../circle/document-values.ts';
import { ok, type Result, refused } from '../result.ts';
import { known } from './delimited.ts';
import { mappedFields } from './mapped-fields.ts';
import type { Mapping } from './mapping.ts';
import { inwardName, isOwnColumn, jsonOr, memberOfCells } from './own-columns.ts';
import { enoughProblems, type TableProblem } from './table-problem.ts';
import { columnPlace, type EgoNetwork, type Member, type ThreeFiles } from './three-files.ts';

/** The columns of one file that become attributes: all but the ids and our own. */
type Kept = readonly { readonly name: string; readonly at: number }[];

/**
 * One circle per ego, in file order. Every column is kept as an attribute; what the mapping and Naober's own columns say becomes the
 * fields of the members (an own column overrules the mapping). A value the mapping does not know is a problem with its row and column.
 */
export function circlesOfNetworks(
  files: ThreeFiles,
  mapping: Mapping,
  mappingAsGiven: JsonObject | null,
): Result<readonly CircleDocument[], readonly TableProblem[]> {
  const problems: TableProblem[] = [];
  noteMissingColumns(files, mapping, problems);
  const circles: CircleDocument[] = [];
  for (const [ordinal, network] of files.networks.entries()) {
    if (problems.length >= enoughProblems) break;
    const origin: Origin = { id: files.id, ...files.columns, mapping: mappingAsGiven, ordinal };
    const checked = checkCircleDocument(documentOf(files, network, mapping, origin, problems));
    if (checked.ok) circles.push(checked.value);
    else problems.push(...checked.refusal.map((problem) => inFile(files, network, problem)));
  }
  return problems.length === 0 ? ok(circles) : refused(problems.slice(0, enoughProblems));
}

function noteMissingColumns(files: ThreeFiles, mapping: Mapping, problems: TableProblem[]) {
  const alters = { file: files.files.alters, columns: files.columns.alters };
  const needed = [mapping.name, mapping.role, mapping.ring?.column, mapping.sector?.column, mapping.kind?.column];
  for (const column of new Set([...needed, ...mapping.support.map((one) => one.column)]))
    if (typeof column === 'string') columnPlace(alters, column, problems);
  if (mapping.egoName !== null) columnPlace({ file: files.files.egos, columns: files.columns.egos }, mapping.egoName, problems);
}

function documentOf(
  files: ThreeFiles,
  network: EgoNetwork,
  mapping: Mapping,
  origin: Origin,
  problems: TableProblem[],
): JsonObject {
  const { id, columns } = files;
  const egoCell = (column: string) => ownCell(columns.egos, network.cells, column);
  const memberKept = kept(columns.alters, [id.ego, id.alter]);
  const tieKept = kept(columns.ties ?? [], [id.ego, id.source, id.target]);
  return {
    format: circleFormat,
    template: jsonOr(egoCell('naober_template')) ?? mapping.template,
    ego: {
      id: network.ego,
      name:
        egoCell('naober_name') ?? (mapping.egoName === null ? null : tidy(network.cells[columns.egos.indexOf(mapping.egoName)])),
      attributes: attributes(kept(columns.egos, [id.ego]), network.cells),
    },
    members: network.members.map((member) => memberOf(files, member, mapping, memberKept, problems)),
    ties: network.ties.map((tie) => ({
      source: network.members[tie.source]?.id,
      target: network.members[tie.target]?.id,
      attributes: attributes(tieKept, tie.cells),
    })),
    origin,
  };
}

const tidy = (cell: string | undefined) => known(cell)?.replace(/\s+/g, ' ') ?? null;

/** The cell under one of our columns as it stands; null when empty, undefined when the file has no such column. */
function ownCell(columns: readonly string[], cells: readonly string[], column: string): string | null | undefined {
  const place = columns.indexOf(column);
  return place === -1 ? undefined : cells[place] === '' ? null : (cells[place] ?? null);
}

function memberOf(files: ThreeFiles, member: Member, mapping: Mapping, memberKept: Kept, problems: TableProblem[]): JsonObject {
  const columns = files.columns.alters;
  const cell = (column: string) => known(member.cells[columns.indexOf(column)]);
  const mapped = mappedFields(mapping, cell);
  for (const { column, value } of mapped.notKnown) {
    if (problems.length >= enoughProblems) break;
    const params = { value: shorten(value) };
    problems.push({ file: files.files.alters, row: member.row, column, key: 'table.not-in-mapping', params });
  }
  const own = memberOfCells((column) => ownCell(columns, member.cells, column));
  return { id: member.id, ...mapped.fields, ...own, attributes: attributes(memberKept, member.cells) };
}

const kept = (columns: readonly string[], ids: readonly string[]): Kept =>
  columns.map((name, at) => ({ name, at })).filter(({ name }) => !ids.includes(name) && !isOwnColumn(name));

/** A missing cell is null; any other is kept as it stands, space and all. */
const attributes = (columns: Kept, cells: readonly string[]): Readonly<Record<string, string | null>> =>
  Object.fromEntries(columns.map(({ name, at }) => [inwardName(name), known(cells[at]) === null ? null : (cells[at] ?? null)]));

/** Where in the files a problem of the document stands. */
function inFile(files: ThreeFiles, network: EgoNetwork, problem: DocumentProblem): TableProblem {
  const { key, params } = problem;
  const member = /^members\[(\d+)\]\.?(?:attributes\.)?(.*)$/s.exec(problem.path);
  if (member === null)
    return { file: `${files.files.egos}, ego "${shorten(network.ego)}"`, row: null, column: problem.path, key, params };
  const row = network.members[Number(member[1])]?.row ?? null;
  return { file: files.files.alters, row, column: member[2] === 'id' ? files.id.alter : (member[2] ?? ''), key, params };
}
