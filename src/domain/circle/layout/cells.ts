import type { Band } from './bands.ts';
import type { Point } from './geometry.ts';
import { pointAt, polarOf } from './geometry.ts';
import type { SectorArc } from './sector-arcs.ts';

/** Where a band and a sector cross; sector null is a whole ring, in a template without sectors. Angles in degrees, `from` below `to`. */
export type Cell = Band & { readonly band: number; readonly sector: string | null; readonly from: number; readonly to: number };

/** All cells, ring by ring from inside, clockwise in each. */
export function cellsOf(bands: readonly Band[], arcs: readonly SectorArc[]): readonly Cell[] {
  const pieces = arcs.length === 0 ? [{ key: null, from: 0, to: 360 }] : arcs;
  return bands.flatMap((band, index) => pieces.map(({ key, from, to }) => ({ ...band, band: index, sector: key, from, to })));
}

/** The same band as one piece, for somebody whose sector is unknown. */
export const wholeRing = (cell: Cell): Cell => ({ ...cell, sector: null, from: 0, to: 360 });

const halfWidth = (cell: Cell): number => (cell.to - cell.from) / 2;

/** How far, in degrees, a mark must stay from the edges of its sector at a radius to lie wholly in it. */
export function sideways(cell: Cell, reach: number, radius: number): number {
  if (cell.to - cell.from >= 360) return 0;
  return (Math.asin(Math.min(1, reach / Math.max(radius, 0.01))) * 180) / Math.PI;
}

/** Whether a mark that reaches so far from its centre lies wholly in a cell. */
export function holds(cell: Cell, centre: Point, mark: Point, reach: number): boolean {
  const { radius, degrees } = polarOf(centre, mark);
  if (radius < cell.inner + reach - 0.01 || radius > cell.outer - reach + 0.01) return false;
  const middle = (cell.from + cell.to) / 2;
  const off = Math.abs(((degrees - middle + 900) % 360) - 180);
  return off <= halfWidth(cell) - sideways(cell, reach, radius) + 0.01;
}

/** The point at a part of the way along a cell (clockwise) and a part of its depth, kept so far inside that the mark fits. */
export function pointIn(
  cell: Cell,
  centre: Point,
  place: { readonly angle: number; readonly depth: number },
  reach: number,
): Point {
  const inside = Math.min(reach, (cell.outer - cell.inner) / 2);
  const radius = Math.min(
    Math.max(cell.inner + place.depth * (cell.outer - cell.inner), cell.inner + inside),
    cell.outer - inside,
  );
  const margin = Math.min(sideways(cell, reach, radius), halfWidth(cell));
  const degrees = cell.from + place.angle * (cell.to - cell.from);
  return pointAt(centre, radius, Math.min(Math.max(degrees, cell.from + margin), cell.to - margin));
}
