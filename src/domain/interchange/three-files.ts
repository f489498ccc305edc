import type { IdColumns } from '../circle/document-origin.ts';
import { shorten } from '../circle/document-problem.ts';
import { ok, type Result, refused } from '../result.ts';
import { known, readTable, type Table } from './delimited.ts';
import { enoughProblems, type TableProblem, type TableProblemKey } from './table-problem.ts';

/** One alter as its row in the file of alters. */
export type Member = { readonly id: string; readonly cells: readonly string[]; readonly row: number };

/** Two alters, by their places in `members`, as their row in the file of ties. */
type MemberTie = { readonly source: number; readonly target: number; readonly cells: readonly string[] };

/** One ego with its alters and the distinct undirected ties among them, each in file order. */
export type EgoNetwork = {
  readonly ego: string;
  readonly cells: readonly string[];
  readonly members: readonly Member[];
  readonly ties: readonly MemberTie[];
};

/** Personal networks as three files hold them: egos in file order, the columns of each file, `ties` null when that file is not given. */
export type ThreeFiles = {
  readonly id: IdColumns;
  readonly columns: {
    readonly egos: readonly string[];
    readonly alters: readonly string[];
    readonly ties: readonly string[] | null;
  };
  readonly files: { readonly egos: string; readonly alters: string };
  readonly networks: readonly EgoNetwork[];
  /** Rows of the file of ties that repeat an earlier tie, in either direction. */
  readonly repeatedTies: number;
};

/** A file to read: what it is called in messages, and its text. */
export type TextFile = { readonly name: string; readonly text: string };

/** The three files of a set of personal networks. */
export type ThreeTexts = { readonly egos: TextFile; readonly alters: TextFile; readonly ties: TextFile | null };

type Growing = {
  ego: string;
  cells: readonly string[];
  members: Member[];
  places: Map<string, number>;
  ties: MemberTie[];
  pairs: Set<number>;
};

/**
 * Reads egos, alters and ties that belong together. Ids are texts, unique within an ego only. A row about an unknown ego, a repeated
 * ego or alter, a tie of an unknown alter and a tie of somebody with themselves are problems; a tie given twice is kept once.
 */
export function readThreeFiles(
  texts: ThreeTexts,
  id: IdColumns,
  delimiter?: string,
): Result<ThreeFiles, readonly TableProblem[]> {
  const egos = readTable(texts.egos.text, texts.egos.name, [id.ego], delimiter);
  if (!egos.ok) return refused([egos.refusal]);
  const alters = readTable(texts.alters.text, texts.alters.name, [id.ego, id.alter], delimiter);
  if (!alters.ok) return refused([alters.refusal]);
  const ties =
    texts.ties === null ? null : readTable(texts.ties.text, texts.ties.name, [id.ego, id.source, id.target], delimiter);
  if (ties !== null && !ties.ok) return refused([ties.refusal]);
  const problems: TableProblem[] = [];
  const networks = placeEgos(egos.value, id, problems);
  placeMembers(alters.value, id, networks, problems);
  const repeatedTies = ties === null ? 0 : placeTies(ties.value, id, networks, problems);
  if (problems.length > 0) return refused(problems);
  return ok({
    id,
    columns: { egos: egos.value.columns, alters: alters.value.columns, ties: ties?.value.columns ?? null },
    files: { egos: texts.egos.name, alters: texts.alters.name },
    networks: [...networks.values()],
    repeatedTies,
  });
}

/** The place of a column, with a problem that names the columns there are when it is absent. */
export function columnPlace(
  table: { readonly file: string; readonly columns: readonly string[] },
  column: string,
  problems: TableProblem[],
): number {
  const place = table.columns.indexOf(column);
  const params = { columns: shorten(table.columns.join(', ')) };
  if (place === -1) problems.push({ file: table.file, row: null, column: shorten(column), key: 'table.no-column', params });
  return place;
}

function note(table: Table, index: number, column: string, key: TableProblemKey, value: string, problems: TableProblem[]) {
  problems.push({ file: table.file, row: table.numbers[index] ?? null, column, key, params: { value: shorten(value) } });
}

function placeEgos(table: Table, id: IdColumns, problems: TableProblem[]): Map<string, Growing> {
  const networks = new Map<string, Growing>();
  const at = columnPlace(table, id.ego, problems);
  for (let index = 0; index < table.rows.length && problems.length < enoughProblems && at !== -1; index += 1) {
    const cells = table.rows[index] ?? [];
    const ego = known(cells[at]);
    if (ego === null) note(table, index, id.ego, 'table.no-id', '', problems);
    else if (networks.has(ego)) note(table, index, id.ego, 'table.repeated-ego', ego, problems);
    else networks.set(ego, { ego, cells, members: [], places: new Map(), ties: [], pairs: new Set() });
  }
  return networks;
}

/** The network a row is about; null, with a problem, when there is none. */
function networkOf(
  table: Table,
  index: number,
  at: number,
  id: IdColumns,
  networks: Map<string, Growing>,
  problems: TableProblem[],
) {
  const ego = known(table.rows[index]?.[at]);
  const network = ego === null ? undefined : networks.get(ego);
  if (ego === null) note(table, index, id.ego, 'table.no-id', '', problems);
  else if (network === undefined) note(table, index, id.ego, 'table.unknown-ego', ego, problems);
  return network ?? null;
}

function placeMembers(table: Table, id: IdColumns, networks: Map<string, Growing>, problems: TableProblem[]) {
  const [atEgo, atAlter] = [columnPlace(table, id.ego, problems), columnPlace(table, id.alter, problems)];
  if (atEgo === -1 || atAlter === -1) return;
  for (let index = 0; index < table.rows.length && problems.length < enoughProblems; index += 1) {
    const network = networkOf(table, index, atEgo, id, networks, problems);
    if (network === null) continue;
    const cells = table.rows[index] ?? [];
    const alter = known(cells[atAlter]);
    if (alter === null) note(table, index, id.alter, 'table.no-id', '', problems);
    else if (network.places.has(alter)) note(table, index, id.alter, 'table.repeated-alter', alter, problems);
    else {
      network.places.set(alter, network.members.length);
      network.members.push({ id: alter, cells, row: table.numbers[index] ?? 0 });
    }
  }
}

function placeTies(table: Table, id: IdColumns, networks: Map<string, Growing>, problems: TableProblem[]): number {
  const atEgo = columnPlace(table, id.ego, problems);
  const ends = [id.source, id.target].map((column) => ({ column, at: columnPlace(table, column, problems) }));
  let repeated = 0;
  if (atEgo === -1 || ends.some((end) => end.at === -1)) return repeated;
  for (let index = 0; index < table.rows.length && problems.length < enoughProblems; index += 1) {
    const network = networkOf(table, index, atEgo, id, networks, problems);
    if (network === null) continue;
    const cells = table.rows[index] ?? [];
    const [source, target] = ends.map((end) => placeOf(table, index, end, network, problems));
    if (source === undefined || target === undefined || source === null || target === null) continue;
    const pair = source < target ? source * 2 ** 26 + target : target * 2 ** 26 + source;
    if (source === target) note(table, index, id.target, 'table.self-tie', network.members[source]?.id ?? '', problems);
    else if (network.pairs.has(pair)) repeated += 1;
    else {
      network.pairs.add(pair);
      network.ties.push({ source, target, cells });
    }
  }
  return repeated;
}

function placeOf(table: Table, index: number, end: { column: string; at: number }, network: Growing, problems: TableProblem[]) {
  const alter = known(table.rows[index]?.[end.at]);
  const place = alter === null ? undefined : network.places.get(alter);
  if (alter === null) note(table, index, end.column, 'table.no-id', '', problems);
  else if (place === undefined) note(table, index, end.column, 'table.unknown-alter', alter, problems);
  return place ?? null;
}
