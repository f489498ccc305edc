import type { RowProblem } from './contact.ts';
import type { ContactTable, TableRow } from './contact-table.ts';
import { columnsToHold } from './guess-columns.ts';

const lastFilled = (cells: readonly string[]) => cells.findLastIndex((cell) => cell !== '');

/**
 * The table with all rows equally wide: as wide as the names of the columns, or without those as most rows are. A row with another number
 * of cells is a problem, as nobody can tell which cell is which; empty cells too many do not matter.
 */
export function evenRows({ rows, problems }: ContactTable, header: boolean): ContactTable {
  const width = header ? lastFilled(rows[0]?.cells ?? []) + 1 : commonest(rows.map(({ cells }) => cells.length));
  const fits = ({ cells }: TableRow) => cells.length >= width && lastFilled(cells) < width;
  const odd = rows
    .filter((row) => !fits(row))
    .map(({ row, cells }): RowProblem => {
      const found = cells.length < width ? cells.length : lastFilled(cells) + 1;
      return { row, column: null, key: 'cell-count', params: { found, wanted: width } };
    });
  const even = rows.filter(fits).map(({ row, cells }) => ({ row, cells: cells.slice(0, width) }));
  return { rows: even, problems: [...problems, ...odd] };
}

function commonest(widths: readonly number[]): number {
  const counts = Map.groupBy(widths, (width) => width);
  return [...counts].reduce((best, one) => (one[1].length > best.count ? { width: one[0], count: one[1].length } : best), {
    width: 0,
    count: 0,
  }).width;
}

/** The table with only the columns that may be held while somebody chooses. */
export function heldColumns({ rows, problems }: ContactTable, header: boolean): ContactTable {
  const held = columnsToHold(rows, header);
  return { rows: rows.map(({ row, cells }) => ({ row, cells: held.map((at) => cells[at] ?? '') })), problems };
}
