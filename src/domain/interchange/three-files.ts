import type { IdColumns } from '../circle/document-origin.ts';
import { shorten } from '../circle/document-problem.ts';
import { ok, type Result, refused } from '../result.ts';
import { scanTable } from './delimited.ts';
import { type Building, takeEgo, takeMember, takeTie } from './network-rows.ts';
import { enoughProblems, type TableProblem } from './table-problem.ts';

/** One alter as its row in the file of alters, with the cells of `memberColumns`. */
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
  /** The columns whose cells the members have: all of the file of alters, or those that were asked for. */
  readonly memberColumns: readonly string[];
  readonly files: { readonly egos: string; readonly alters: string };
  readonly networks: readonly EgoNetwork[];
  /** Rows of the file of ties that repeat an earlier tie, in either direction. */
  readonly repeatedTies: number;
};

/** A file to read: what it is called in messages, and its text. */
export type TextFile = { readonly name: string; readonly text: string };

/** The three files of a set of personal networks. */
export type ThreeTexts = { readonly egos: TextFile; readonly alters: TextFile; readonly ties: TextFile | null };

/** How to read: the delimiter when it is given; `only` these columns of the alters, and no cells of ties, when that is enough. */
export type ReadingOptions = { readonly delimiter?: string | undefined; readonly only?: readonly string[] };

/**
 * Reads egos, alters and ties that belong together. Ids are texts, unique within an ego only. A row about an unknown ego, a repeated
 * ego or alter, a tie of an unknown alter and a tie of somebody with themselves are problems; a tie given twice is kept once.
 */
export function readThreeFiles(
  texts: ThreeTexts,
  id: IdColumns,
  options: ReadingOptions = {},
): Result<ThreeFiles, readonly TableProblem[]> {
  const building: Building = { id, only: options.only ?? null, networks: new Map(), problems: [], repeatedTies: 0, latest: null };
  const columns: { egos: readonly string[]; alters: readonly string[]; ties: readonly string[] | null } = {
    egos: [],
    alters: [],
    ties: null,
  };
  const scan = ({ name, text }: TextFile, part: keyof typeof columns, wanted: readonly string[], take: TakePart) => {
    if (building.problems.length > 0) return;
    const wrong = scanTable({ file: name, text, wanted, delimiter: options.delimiter }, (header) => {
      columns[part] = header;
      const places = wanted.map((column) => columnPlace({ file: name, columns: header }, column, building.problems));
      if (building.problems.length > 0) return null;
      return (cells, row) => {
        take(building, name, places, cells, row);
        return building.problems.length < enoughProblems;
      };
    });
    if (wrong !== null) building.problems.push(wrong);
  };
  scan(texts.egos, 'egos', [id.ego], takeEgo);
  scan(texts.alters, 'alters', [id.ego, id.alter, ...(options.only ?? [])], takeMember);
  if (texts.ties !== null) scan(texts.ties, 'ties', [id.ego, id.source, id.target], takeTie);
  if (building.problems.length > 0) return refused(building.problems);
  return ok({
    id,
    columns,
    memberColumns: options.only ?? columns.alters,
    files: { egos: texts.egos.name, alters: texts.alters.name },
    networks: [...building.networks.values()],
    repeatedTies: building.repeatedTies,
  });
}

type TakePart = (building: Building, file: string, places: readonly number[], cells: readonly string[], row: number) => void;

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
