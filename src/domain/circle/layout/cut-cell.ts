import type { Cell } from './cells.ts';
import { areaOf } from './cells.ts';
import type { Ground } from './ground.ts';
import { around } from './ground.ts';
import type { Sweep } from './pack.ts';
import { pack } from './pack.ts';
import type { Slot } from './slot.ts';
import { boxBelow } from './slot.ts';
import { spread } from './spread.ts';
import type { Taken } from './taken.ts';

const sweeps: readonly Sweep[] = [
  { upright: false, fromEnd: false },
  { upright: false, fromEnd: true },
  { upright: true, fromEnd: false },
  { upright: true, fromEnd: true },
];

/** Puts the farthest apart first, so that the first seats of a cell are spread over it. */
export function farthestFirst(slots: readonly Slot[]): readonly Slot[] {
  const left = slots.map((slot) => ({ slot, room: Number.POSITIVE_INFINITY }));
  const ordered: Slot[] = [];
  let next = left[Math.floor(left.length / 2)];
  while (next !== undefined) {
    const { slot } = next;
    ordered.push(slot);
    next.room = -1;
    next = undefined;
    for (const other of left) {
      if (other.room < 0) continue;
      other.room = Math.min(other.room, Math.hypot(other.slot.mark.x - slot.mark.x, other.slot.mark.y - slot.mark.y));
      if (next === undefined || other.room > next.room) next = other;
    }
  }
  return ordered;
}

/** Part of a cell's area that boxes for so many people would take, were they all inside it (labels may leave it). */
function fullness(cell: Cell, { step }: Ground, quota: number): number {
  const { width, height } = boxBelow({ x: 0, y: 0 }, step, step.width);
  return (quota * width * height) / areaOf(cell);
}

/** People spread over a cell one by one where that surely goes, else packed as airily as may be; null when there is no air to spare. */
function spreadOut(cell: Cell, ground: Ground, taken: Taken, quota: number): readonly Slot[] | null {
  const { mark, air } = ground.step;
  const full = fullness(cell, ground, quota);
  if (full < (quota > few ? 0.6 : 0.7)) {
    const meshes = full < 0.1 ? 2 : full < 0.25 ? 3 : 4;
    const slots = spread(cell, ground, taken.copy(), quota, Math.max(3, mark / meshes));
    if (slots.length >= quota) return slots;
  }
  for (const wider of [0.3, 0.15]) {
    const slots = pack(cell, ground, taken, quota, air + wider * mark, { upright: false, fromEnd: false });
    if (slots.length >= quota) return farthestFirst(slots);
  }
  return null;
}

const few = 4;

/** Meshes to a mark of the finest net, which finds room in a cell too thin for a line to cross. */
const finest = 6;

/** A cell that holds less than this part of what it must is too small whichever way it is packed. */
const nearly = 0.6;

/** In a star nobody stands in this part of the band, so near the middle that their line would be lost. */
const nearMiddle = 0.25;

/**
 * Cuts slots for at most `quota` people from a cell, none of whose boxes overlaps another or one in `taken`; every mark lies wholly in the
 * cell. Spread out where there is room unless it must be `tight`, else packed. The order is the order of the seats.
 */
export function cutCell(whole: Cell, ground: Ground, taken: Taken, quota: number, tight: boolean): readonly Slot[] {
  if (quota === 0) return [];
  const { step, star, centre } = ground;
  const cell = star
    ? { ...whole, inner: whole.inner + Math.max(0, nearMiddle * (whole.outer - whole.inner) - step.mark / 2) }
    : whole;
  const { x, y, width, height } = around(cell, centre);
  const reach = Math.max(step.mark, step.width) + 8;
  const near = taken.within(x - reach, y - reach, x + width + reach, y + height + reach);
  if (!tight) {
    const airy = spreadOut(cell, ground, near, quota);
    if (airy !== null) return airy;
  }
  let best: readonly Slot[] = [];
  for (const sweep of sweeps) {
    const slots = pack(cell, ground, near, quota, step.air, sweep);
    if (slots.length > best.length) best = slots;
    if (best.length >= quota || (tight && best.length < nearly * quota)) break;
  }
  if (tight) return best;
  return best.length > 0 ? farthestFirst(best) : spread(cell, ground, near, quota, Math.max(3, step.mark / finest));
}
