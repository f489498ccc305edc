import type { Box, Point } from './geometry.ts';
import { within } from './geometry.ts';
import type { DensityStep } from './steps.ts';
import { ascent, besideGap, descent, drop } from './steps.ts';

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

/** The slots a mark at a point could have inside the sheet, the preferred one (label centred below) first. */
export function slotsAt(mark: Point, step: DensityStep, sheet: Box): readonly Slot[] {
  if (step.label === 0)
    return [{ mark, box: boxBelow(mark, step, 0), side: 'below' as const }].filter(({ box }) => within(box, sheet));
  const centred = boxBelow(mark, step, step.width);
  const x = Math.min(Math.max(centred.x, sheet.x), sheet.x + sheet.width - centred.width);
  const slots: Slot[] =
    Math.abs(x - centred.x) <= (centred.width - step.mark) / 2 ? [{ mark, box: { ...centred, x }, side: 'below' }] : [];
  for (const shift of [1, -1]) slots.push({ mark, box: boxBelow(mark, step, step.width, shift), side: 'below' });
  if (step.beside) {
    for (const side of ['right', 'left'] as const)
      slots.push({ mark, box: boxBeside(mark, step, besideShare * step.width, side), side });
  }
  return slots.filter(({ box }) => within(box, sheet));
}
