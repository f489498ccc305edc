import type { Box } from './geometry.ts';
import { grown, overlap, within } from './geometry.ts';
import type { Grid } from './grid.ts';
import { shortened, textWidth } from './label-text.ts';
import type { Placement } from './own-places.ts';
import type { LabelSide, Slot } from './slot.ts';
import { boxBelow, boxBeside } from './slot.ts';
import type { DensityStep } from './steps.ts';
import { ascent, besideGap, descent, drop } from './steps.ts';

/** A name beside or below its mark: what is written of it, where its baseline begins, and how wide it is drawn in any font. */
export type PlacedLabel = {
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  readonly size: number;
};

/** A label with the box it takes together with its mark. */
export type Labelled = { readonly label: PlacedLabel; readonly box: Box };

function inSlot(text: string, width: number, { mark, box, side }: Slot, step: DensityStep): Labelled {
  if (side !== 'below') return labelled(text, width, mark, boxBeside(mark, step, width, side), side, step);
  const own = boxBelow(mark, step, width);
  const x = Math.min(Math.max(own.x, box.x), Math.max(box.x, box.x + box.width - own.width));
  return labelled(text, width, mark, { ...own, x }, side, step);
}

function labelled(
  text: string,
  width: number,
  mark: { x: number; y: number },
  box: Box,
  side: LabelSide,
  step: DensityStep,
): Labelled {
  const size = step.label;
  if (side === 'below') {
    const x = box.width > width ? mark.x - width / 2 : box.x;
    return { box, label: { text, width, size, x, baseline: mark.y + step.mark / 2 + drop * size } };
  }
  const x = side === 'right' ? mark.x + step.mark / 2 + 1 + besideGap : box.x;
  return { box, label: { text, width, size, x, baseline: mark.y + ((ascent - descent) / 2) * size } };
}

/** The whole name, centred below the mark or where the slot has it, when it stays on the sheet and touches nothing. */
function whole(grid: Grid, name: string, slot: Slot, others: readonly Box[]): Labelled | null {
  const { step, sheet } = grid;
  const width = textWidth(name, step.label);
  if (width > 2.4 * step.width) return null;
  const all = { x: 0, y: 0, width: sheet.frame.width, height: sheet.frame.height };
  const centred = labelled(name, width, slot.mark, boxBelow(slot.mark, step, width), 'below', step);
  const tries =
    slot.side === 'below'
      ? [centred]
      : [centred, labelled(name, width, slot.mark, boxBeside(slot.mark, step, width, slot.side), slot.side, step)];
  return tries.find(({ box }) => within(box, all) && !others.some((other) => overlap(grown(other, 1), box))) ?? null;
}

/**
 * Writes the names: cut to the slot, and then, one after another, whole and centred wherever that touches nothing. Never moves a mark.
 */
export function placeLabels(
  grid: Grid,
  placements: readonly Placement[],
  reserved: readonly Box[],
): readonly (Labelled | null)[] {
  const { step } = grid;
  if (step.label === 0) return placements.map(() => null);
  const labels = placements.map(({ person, slot }) => {
    const room = slot.side === 'below' ? slot.box.width : slot.box.width - step.mark - 2 - besideGap;
    const text = shortened(person.alter.name, step.label, room);
    return inSlot(text, textWidth(text, step.label), slot, step);
  });
  for (const [index, { person, slot }] of placements.entries()) {
    const others = labels.filter((_, other) => other !== index).map(({ box }) => box);
    const better = whole(grid, person.alter.name, slot, [...others, ...grid.obstacles, ...reserved]);
    if (better !== null) labels[index] = better;
  }
  return labels;
}
