import type { Box, Point } from './geometry.ts';
import type { DensityStep } from './steps.ts';
import { ascent, besideGap, descent, drop } from './steps.ts';
import type { Taken } from './taken.ts';

/** Where the label of a mark stands. */
export type LabelSide = 'below' | 'left' | 'right';

/** A free spot for one person: the centre of the mark and the box kept for mark and label together. */
export type Slot = { readonly mark: Point; readonly box: Box; readonly side: LabelSide };

const outline = 1;

/** The box of a mark with a label of a width below it, the label moved sideways by a part (-1..1) of the room it has. */
export function boxBelow(mark: Point, step: DensityStep, labelWidth: number, shift = 0): Box {
  const markWidth = step.mark + 2 * outline;
  const width = Math.max(markWidth, labelWidth);
  const x = mark.x - width / 2 + (shift * (width - markWidth)) / 2;
  return { x, y: mark.y - markWidth / 2, width, height: markWidth + (drop + descent) * step.label };
}

/** The box of a mark with a label of a width beside it. */
export function boxBeside(mark: Point, step: DensityStep, labelWidth: number, side: 'left' | 'right'): Box {
  const reach = step.mark / 2 + outline;
  const width = 2 * reach + besideGap + labelWidth;
  const height = Math.max(2 * reach, (ascent + descent) * step.label);
  return { x: side === 'right' ? mark.x - reach : mark.x + reach - width, y: mark.y - height / 2, width, height };
}

const besideShare = 0.8;

/** A way to hang a label on a mark: the box of both, with its corner as seen from the mark's centre. */
export type Shape = { readonly box: Box; readonly side: LabelSide };

const origin = { x: 0, y: 0 };

/** The shapes of a density step, the preferred one (label centred below) first. */
export function shapesOf(step: DensityStep): readonly Shape[] {
  const below = (shift: number): Shape => ({
    box: boxBelow(origin, step, step.label === 0 ? 0 : step.width, shift),
    side: 'below',
  });
  if (step.label === 0) return [below(0)];
  const beside = (side: 'left' | 'right'): Shape => ({ box: boxBeside(origin, step, besideShare * step.width, side), side });
  return [below(0), below(1), below(-1), ...(step.beside ? [beside('right'), beside('left')] : [])];
}

/** The slot of a shape at a mark, slid along the sheet's edge when it is the first one; null when it leaves the sheet. */
function slotAt({ box, side }: Shape, mark: Point, sheet: Box, first: boolean): Slot | null {
  let x = mark.x + box.x;
  const y = mark.y + box.y;
  if (first) x = Math.min(Math.max(x, sheet.x), sheet.x + sheet.width - box.width);
  if (x < sheet.x || y < sheet.y || x + box.width > sheet.x + sheet.width || y + box.height > sheet.y + sheet.height) return null;
  return { mark, box: { x, y, width: box.width, height: box.height }, side };
}

/** The first shape that is free at a mark, as a slot; null when there is none. */
export function freeSlot(shapes: readonly Shape[], mark: Point, sheet: Box, taken: Taken): Slot | null {
  for (const shape of shapes) {
    const slot = slotAt(shape, mark, sheet, shape === shapes[0]);
    if (slot !== null && !taken.touches(slot.box)) return slot;
  }
  return null;
}
