import type { Box, Point } from './geometry.ts';
import { grown, overlap, touching, within } from './geometry.ts';
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
type Labelled = { readonly label: PlacedLabel; readonly box: Box };

function inSlot(text: string, width: number, { mark, box, side }: Slot, step: DensityStep): Labelled {
  if (side !== 'below') return labelled(text, width, mark, boxBeside(mark, step, width, side), side, step);
  const own = boxBelow(mark, step, width);
  const x = Math.min(Math.max(own.x, box.x), Math.max(box.x, box.x + box.width - own.width));
  return labelled(text, width, mark, { ...own, x }, side, step);
}

function labelled(text: string, width: number, mark: Point, box: Box, side: LabelSide, step: DensityStep): Labelled {
  const size = step.label;
  if (side === 'below') {
    const x = box.width > width ? mark.x - width / 2 : box.x;
    return { box, label: { text, width, size, x, baseline: mark.y + step.mark / 2 + drop * size } };
  }
  const x = side === 'right' ? mark.x + step.mark / 2 + 1 + besideGap : box.x;
  return { box, label: { text, width, size, x, baseline: mark.y + ((ascent - descent) / 2) * size } };
}

/** How wide a label may become until it touches something in its own rows: to both sides of its mark alike, or to one. */
function roomFor({ y, height }: Box, { x }: Point, side: LabelSide, { step, sheet }: Grid, around: readonly Box[]): number {
  let left = x;
  let right = sheet.frame.width - x;
  for (const other of around) {
    if (other.y + other.height <= y + touching || y + height <= other.y + touching) continue;
    if (other.x + other.width / 2 < x) left = Math.min(left, x - other.x - other.width);
    else right = Math.min(right, other.x - x);
  }
  return side === 'below' ? 2 * Math.min(left, right) : (side === 'right' ? right : left) - step.mark / 2 - 1 - besideGap;
}

/** As much of the name as stays on the sheet and touches nothing: centred below the mark, or where the slot has it. */
function longest(grid: Grid, name: string, { mark, side: own }: Slot, now: Labelled, around: readonly Box[]): Labelled {
  const { step, sheet } = grid;
  const { text: written } = now.label;
  const all = { x: 0, y: 0, width: sheet.frame.width, height: sheet.frame.height };
  for (const side of own === 'below' ? [own] : (['below', own] as const)) {
    const boxFor = (width: number): Box => (side === 'below' ? boxBelow(mark, step, width) : boxBeside(mark, step, width, side));
    const room = roomFor(boxFor(0), mark, side, grid, around);
    const text = shortened(name, step.label, Math.min(room, 2.4 * step.width));
    if (text !== name && text.length <= written.length) continue;
    const width = textWidth(text, step.label);
    const box = boxFor(width);
    if (within(box, all) && !around.some((other) => overlap(other, box))) return labelled(text, width, mark, box, side, step);
  }
  return now;
}

/** Air kept between a longer name and what stands beside it, in px. */
const between = 1;

const nothing: Box = { x: -1, y: -1, width: 0, height: 0 };

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
  const around = [...labels.map(({ box }) => box), ...grid.obstacles, ...reserved].map((box) => grown(box, between));
  for (const [index, { person, slot }] of placements.entries()) {
    const now = labels[index];
    if (now === undefined) continue;
    around[index] = nothing;
    const better = longest(grid, person.alter.name, slot, now, around);
    labels[index] = better;
    around[index] = grown(better.box, between);
  }
  return labels;
}
