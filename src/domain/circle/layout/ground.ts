import type { Cell } from './cells.ts';
import type { Box, Point } from './geometry.ts';
import { pointAt } from './geometry.ts';
import type { DensityStep } from './steps.ts';

/** What slots are cut from: the sheet, its centre, and how tightly people are drawn. A star keeps people apart by direction. */
export type Ground = { readonly sheet: Box; readonly centre: Point; readonly step: DensityStep; readonly star: boolean };

/** The rectangle around a cell on the sheet. */
export function around(cell: Cell, centre: Point): Box {
  const turns = [cell.from, cell.to, 0, 90, 180, 270, 360, 450, 540, 630].filter((turn) => turn >= cell.from && turn <= cell.to);
  const corners = turns.flatMap((turn) => [pointAt(centre, cell.inner, turn), pointAt(centre, cell.outer, turn)]);
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
