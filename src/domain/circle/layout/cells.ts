import type { Band } from './bands.ts';
import type { Point } from './geometry.ts';
import { pointAt } from './geometry.ts';
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

/** Area of a cell in square px. */
export const areaOf = (cell: Cell): number => (Math.PI * (cell.to - cell.from) * (cell.outer ** 2 - cell.inner ** 2)) / 360;

/** How far, in degrees, a mark must stay from the edges of its sector at a radius to lie wholly in it. */
export function sideways(cell: Cell, reach: number, radius: number): number {
  if (cell.to - cell.from >= 360) return 0;
  return (Math.asin(Math.min(1, reach / Math.max(radius, 0.01))) * 180) / Math.PI;
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
  const margin = Math.min(sideways(cell, reach, radius), (cell.to - cell.from) / 2);
  const degrees = cell.from + place.angle * (cell.to - cell.from);
  return pointAt(centre, radius, Math.min(Math.max(degrees, cell.from + margin), cell.to - margin));
}

/** A line across a cell: the stretches of it, from a start to an end, where the middle of a mark may stand. */
type Across = (v: number) => readonly (readonly [from: number, to: number])[];

/**
 * The lines over a cell along one axis, seen from the centre of the circle: rows (v goes down) or, `upright`, columns (v goes right). A mark
 * that reaches so far lies wholly in the cell everywhere on the stretches; a sector is at most half a turn, or the whole.
 */
export function linesOver(cell: Cell, reach: number, upright: boolean): Across {
  const inner = cell.inner + reach;
  const outer = cell.outer - reach;
  const sides = cell.to - cell.from >= 360 ? [] : [sideOf(cell.from, 1, upright), sideOf(cell.to, -1, upright)];
  return (v) => {
    const half = Math.sqrt(outer * outer - v * v);
    let from = -half;
    let to = half;
    for (const [alongU, alongV] of sides) {
      const edge = (reach - alongV * v) / alongU;
      if (alongU > 1e-9) from = Math.max(from, edge);
      else if (alongU < -1e-9) to = Math.min(to, edge);
      else if (alongV * v < reach) return [];
    }
    if (!(from <= to)) return [];
    const hole = Math.sqrt(Math.max(0, inner * inner - v * v));
    if (hole === 0 || from >= hole || to <= -hole) return [[from, to]];
    const both: [number, number][] = [];
    if (from <= -hole) both.push([from, -hole]);
    if (to >= hole) both.push([hole, to]);
    return both;
  };
}

/** The direction into a sector from one of its edges, along and across the lines. */
function sideOf(degrees: number, into: 1 | -1, upright: boolean): readonly [number, number] {
  const angle = (degrees * Math.PI) / 180;
  const x = into * Math.cos(angle);
  const y = into * Math.sin(angle);
  return upright ? [y, x] : [x, y];
}
