import type { Cell } from './cells.ts';
import { sideways } from './cells.ts';
import type { Box, Point } from './geometry.ts';
import { overlap, pointAt } from './geometry.ts';
import type { Slot } from './slot.ts';
import { shapesOf, slotsAt } from './slot.ts';
import type { DensityStep } from './steps.ts';
import { reachOf } from './steps.ts';

/**
 * What slots are cut from: the sheet, its centre, and how tightly people are drawn. A star keeps people apart by direction; `draft` asks only whether people fit, not how well they stand, and
 * `patient` tries every way of packing for it.
 */
export type Ground = {
  readonly sheet: Box;
  readonly centre: Point;
  readonly step: DensityStep;
  readonly star: boolean;
  readonly draft: boolean;
  readonly patient: boolean;
};

/** A point in a cell where a mark fits, with the slots it could have there, the preferred one first. */
export type Spot = { readonly radius: number; readonly degrees: number; readonly mark: Point; readonly slots: readonly Slot[] };

const evenly = (from: number, to: number, pitch: number): readonly number[] => {
  const count = Math.floor((to - from) / pitch) + 1;
  if (count <= 1) return to < from ? [] : [(from + to) / 2];
  return Array.from({ length: count }, (_, index) => from + (index * (to - from)) / (count - 1));
};

/** The boxes among those taken that could touch a slot of a cell. */
function nearby(cell: Cell, { centre, step }: Ground, taken: readonly Box[]): readonly Box[] {
  const turns = [cell.from, cell.to, 0, 90, 180, 270, 360, 450, 540, 630].filter((turn) => turn >= cell.from && turn <= cell.to);
  const corners = turns.flatMap((turn) => [pointAt(centre, cell.inner, turn), pointAt(centre, cell.outer, turn)]);
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  const reach = Math.max(step.mark, step.width) + 8;
  const left = Math.min(...xs) - reach;
  const top = Math.min(...ys) - reach;
  const around = { x: left, y: top, width: Math.max(...xs) + reach - left, height: Math.max(...ys) + reach - top };
  return taken.filter((box) => overlap(box, around));
}

/** In a star nobody stands in this part of the band, so near the middle that their line would be lost. */
const nearMiddle = 0.25;

/** Every point of a fine net over a cell where a mark and a label are free of what is taken. */
export function spotsOf(cell: Cell, ground: Ground, taken: readonly Box[], fineness: number): readonly Spot[] {
  const { sheet, centre, step, star } = ground;
  const reach = reachOf(step);
  const pitch = Math.max(3, step.mark / fineness);
  const boxes = nearby(cell, ground, taken);
  const isFree = (box: Box): boolean => {
    for (const other of boxes) if (overlap(other, box)) return false;
    return true;
  };
  const shapes = shapesOf(step);
  const spots: Spot[] = [];
  const clear = cell.inner + Math.max(reach, star ? nearMiddle * (cell.outer - cell.inner) : 0);
  for (const radius of evenly(clear, cell.outer - reach, pitch)) {
    const margin = sideways(cell, reach, radius);
    for (const degrees of evenly(cell.from + margin, cell.to - margin, (pitch * 180) / (Math.PI * radius))) {
      const mark = pointAt(centre, radius, degrees);
      const slots = slotsAt(mark, shapes, sheet, isFree);
      if (slots.length > 0) spots.push({ radius, degrees, mark, slots });
    }
  }
  return spots;
}
