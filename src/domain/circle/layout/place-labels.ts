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

/** Ever shorter beginnings of a name, the whole first, all longer than what is written already. */
function longerThan(name: string, written: string, size: number, most: number): readonly string[] {
  const widths = [1, 0.8, 0.65, 0.5, 0.4, 0.3].map((part) => Math.min(most, textWidth(name, size) * part));
  const texts = new Set(widths.map((width) => shortened(name, size, width)));
  return [...texts].filter((text) => text === name || text.length > written.length);
}

/** As much of the name as stays on the sheet and touches nothing: centred below the mark, or where the slot has it. */
function longest(grid: Grid, name: string, slot: Slot, now: Labelled, isFree: (box: Box) => boolean): Labelled {
  const { step, sheet } = grid;
  const all = { x: 0, y: 0, width: sheet.frame.width, height: sheet.frame.height };
  const sides: readonly LabelSide[] = slot.side === 'below' ? ['below'] : ['below', slot.side];
  for (const text of longerThan(name, now.label.text, step.label, 2.4 * step.width)) {
    const width = textWidth(text, step.label);
    for (const side of sides) {
      const box = side === 'below' ? boxBelow(slot.mark, step, width) : boxBeside(slot.mark, step, width, side);
      if (within(box, all) && isFree(box)) return labelled(text, width, slot.mark, box, side, step);
    }
  }
  return now;
}

/**
 * Writes the names: cut to the slot, and then, one after another, longer and centred wherever that touches nothing. Never moves a mark.
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
  const around = [...labels.map(({ box }) => box), ...grid.obstacles, ...reserved].map((box) => grown(box, 1));
  for (const [index, { person, slot }] of placements.entries()) {
    const now = labels[index];
    if (now === undefined) continue;
    const isFree = (box: Box): boolean => around.every((other, place) => place === index || !overlap(other, box));
    const better = longest(grid, person.alter.name, slot, now, isFree);
    labels[index] = better;
    around[index] = grown(better.box, 1);
  }
  return labels;
}
