import type { Cell } from './cells.ts';
import { pointIn, wholeRing } from './cells.ts';
import type { Box, Point } from './geometry.ts';
import { overlap } from './geometry.ts';
import type { Grid } from './grid.ts';
import { piecesOf } from './grid.ts';
import { textWidth } from './label-text.ts';
import type { Seated } from './people.ts';
import type { Slot } from './slot.ts';
import { freeSlot, shapesOf } from './slot.ts';
import { reachOf } from './steps.ts';
import { Taken } from './taken.ts';

/** Somebody with the slot they got. */
export type Placement = { readonly person: Seated; readonly slot: Slot };

const nudges = Array.from({ length: 25 }, (_, angle) =>
  Array.from({ length: 9 }, (_none, depth) => ({ angle: angle / 24, depth: depth / 8 })),
).flat();

/** The cell somebody may stand in: the whole ring for whom the sector is unknown. */
function cellOf(grid: Grid, { band, sector }: Seated): Cell {
  const cell = grid.cells[band * piecesOf(grid.sheet) + (sector ?? 0)];
  if (cell === undefined) throw new Error('everybody stands in a band and a sector of the grid');
  return sector === null && grid.sheet.frame.arcs.length > 0 ? wholeRing(cell) : cell;
}

/** The slot somebody would have at a point: as wide as their own name asks, and not wider than the density step gives. */
function ownSlot(grid: Grid, person: Seated, mark: Point): Slot | null {
  const { step, sheet } = grid;
  const width = Math.min(step.width, textWidth(person.alter.name, step.label));
  const all = { x: 0, y: 0, width: sheet.frame.width, height: sheet.frame.height };
  return freeSlot(shapesOf({ ...step, width }), mark, all, new Taken());
}

/** The point on the drawing the owner chose for somebody, or null. */
export function ownPoint(grid: Grid, person: Seated): Point | null {
  const { place } = person.alter;
  return place === null ? null : pointIn(cellOf(grid, person), grid.sheet.frame.centre, place, reachOf(grid.step));
}

/** Puts those with a place of the owner's choice exactly there, or on the nearest free spot of their cell when that is taken. */
export function placeOwn(grid: Grid, people: readonly Seated[]): readonly Placement[] {
  const placed: Placement[] = [];
  for (const person of people) {
    const wanted = ownPoint(grid, person);
    if (wanted === null) continue;
    const taken: readonly Box[] = [...grid.obstacles, ...placed.map(({ slot }) => slot.box)];
    const isFree = (slot: Slot | null): slot is Slot => slot !== null && !taken.some((box) => overlap(box, slot.box));
    const exact = ownSlot(grid, person, wanted);
    if (isFree(exact)) {
      placed.push({ person, slot: exact });
      continue;
    }
    const away = ({ x, y }: Point): number => Math.hypot(x - wanted.x, y - wanted.y);
    const spots = nudges.map((place) => pointIn(cellOf(grid, person), grid.sheet.frame.centre, place, reachOf(grid.step)));
    const slot = spots
      .sort((a, b) => away(a) - away(b))
      .map((spot) => ownSlot(grid, person, spot))
      .find(isFree);
    if (slot !== undefined) placed.push({ person, slot });
  }
  return placed;
}
