import { alterKinds } from '../circle/circle.ts';
import { type CircleDocument, checkCircleDocument, circleFormat } from '../circle/document.ts';
import type { DocumentProblem } from '../circle/document-problem.ts';
import type { JsonObject } from '../circle/document-values.ts';
import { ok, type Result, refused } from '../result.ts';
import { readTable, type Table } from './delimited.ts';
import { inwardName, isOwnColumn, jsonOr, memberOfCells } from './own-columns.ts';
import type { TableProblem } from './table-problem.ts';
import type { TextFile } from './three-files.ts';

/** What is wrong: in a file, or in the circle that the files of one ego make together. */
export type CanvasRefusal =
  | { readonly table: TableProblem }
  | { readonly stem: string; readonly problems: readonly DocumentProblem[] }
  | { readonly noEgoFile: true };

/** A row as its cells by column; an empty cell is null. */
type Row = {
  readonly columns: readonly string[];
  readonly cell: (column: string) => string | null | undefined;
  readonly type: string;
};

/** The circles in the CSV files of Network Canvas exports: one for every row of every `_ego.csv`, with what bears its id in the others. */
export function readCanvasCsv(files: readonly TextFile[]): Result<readonly CircleDocument[], CanvasRefusal> {
  const stems = files.flatMap(({ name }) => (name.endsWith('_ego.csv') ? [name.slice(0, -'_ego.csv'.length)] : []));
  if (stems.length === 0) return refused({ noEgoFile: true });
  const circles: CircleDocument[] = [];
  for (const stem of stems) {
    const read = readRows(files, stem);
    if (!read.ok) return refused({ table: read.refusal });
    for (const ego of read.value.egos) {
      const checked = checkCircleDocument(documentOf(ego, read.value));
      if (!checked.ok) return refused({ stem, problems: checked.refusal });
      circles.push(checked.value);
    }
  }
  return ok(circles);
}

type Rows = { readonly egos: readonly Row[]; readonly members: readonly Row[]; readonly ties: readonly Row[] };

function readRows(files: readonly TextFile[], stem: string): Result<Rows, TableProblem> {
  const rows: Record<keyof Rows, Row[]> = { egos: [], members: [], ties: [] };
  for (const { name, text } of files.filter((file) => file.name.startsWith(`${stem}_`))) {
    const part = /^(ego|attributeList_(.*)|edgeList_(.*))\.csv$/s.exec(name.slice(stem.length + 1));
    if (part === null) continue;
    const table = readTable(text, name, ['networkCanvasEgoUUID'], ',');
    if (!table.ok) return table;
    const into = part[1] === 'ego' ? rows.egos : part[2] === undefined ? rows.ties : rows.members;
    for (const cells of table.value.rows) into.push(rowOf(table.value, cells, part[2] ?? part[3] ?? ''));
  }
  return ok(rows);
}

function rowOf(table: Table, cells: readonly string[], type: string): Row {
  const places = new Map(table.columns.map((column, place) => [column, place]));
  const cell = (column: string) => {
    const place = places.get(column);
    return place === undefined ? undefined : cells[place] === '' ? null : (cells[place] ?? null);
  };
  return { columns: table.columns, cell, type };
}

function documentOf(ego: Row, rows: Rows): JsonObject {
  const uuid = ego.cell('networkCanvasEgoUUID');
  const ofEgo = (row: Row) => row.cell('networkCanvasEgoUUID') === uuid;
  const members = rows.members.filter(ofEgo).sort((a, b) => Number(a.cell('nodeID')) - Number(b.cell('nodeID')));
  return {
    format: circleFormat,
    template: jsonOr(ego.cell('naober_template')) ?? 'lensink-4x4',
    ego: { id: ego.cell('networkCanvasCaseID') ?? uuid, name: ego.cell('naober_name') ?? null, attributes: attributesOf(ego) },
    members: members.map(memberOf),
    ties: rows.ties.filter(ofEgo).map((tie) => ({
      source: tie.cell('networkCanvasSourceUUID'),
      target: tie.cell('networkCanvasTargetUUID'),
      attributes: { ...attributesOf(tie), ...(tie.type === 'knows' ? {} : { edgeType: tie.type }) },
    })),
    origin: jsonOr(ego.cell('naober_origin')) ?? null,
  };
}

function memberOf(row: Row): JsonObject {
  const kind = alterKinds.find((one) => one === row.type.toLowerCase());
  return {
    id: row.cell('networkCanvasUUID') ?? row.cell('nodeID'),
    name: row.cell('name') ?? row.cell('Name') ?? row.cell('label') ?? null,
    kind: kind ?? null,
    ...memberOfCells(row.cell),
    attributes: { ...attributesOf(row), ...(kind === undefined ? { nodeType: row.type } : {}) },
  };
}

const ofCanvas = /^(nodeID|edgeID|from|to|networkCanvas.*|session(Start|Finish|Exported)|APP_VERSION|COMMIT_HASH)$/;

const attributesOf = (row: Row) =>
  Object.fromEntries(
    row.columns
      .filter((column) => !ofCanvas.test(column) && !isOwnColumn(column))
      .map((column) => [inwardName(column), row.cell(column) ?? null]),
  );
