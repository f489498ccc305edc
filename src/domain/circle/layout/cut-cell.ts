import type { Cell } from './cells.ts';
import type { Box } from './geometry.ts';
import { grown, overlap } from './geometry.ts';
import type { Slot } from './slot.ts';
import { boxBelow } from './slot.ts';
import type { Ground, Spot } from './spots.ts';
import { spotsOf } from './spots.ts';
import { spread } from './spread.ts';

const sweeps: readonly ((a: Spot, b: Spot) => number)[] = [
  (a, b) => a.mark.y - b.mark.y || a.mark.x - b.mark.x,
  (a, b) => b.mark.y - a.mark.y || a.mark.x - b.mark.x,
  (a, b) => a.degrees - b.degrees || a.radius - b.radius,
  (a, b) => b.degrees - a.degrees || a.radius - b.radius,
  (a, b) => a.mark.x - b.mark.x || a.mark.y - b.mark.y,
  (a, b) => b.mark.x - a.mark.x || a.mark.y - b.mark.y,
  (a, b) => a.radius - b.radius || a.degrees - b.degrees,
  (a, b) => b.radius - a.radius || a.degrees - b.degrees,
];

function sweep(spots: readonly Spot[], quota: number, air: number): readonly Slot[] {
  const chosen: Slot[] = [];
  const boxes: Box[] = [];
  const isFree = ({ box }: Slot): boolean => {
    for (let index = boxes.length - 1; index >= 0; index -= 1) {
      const other = boxes[index];
      if (other !== undefined && overlap(other, box)) return false;
    }
    return true;
  };
  for (const spot of spots) {
    const slot = spot.slots.find(isFree);
    if (slot === undefined) continue;
    chosen.push(slot);
    boxes.push(grown(slot.box, air));
    if (chosen.length >= quota) break;
  }
  return chosen;
}

/** Puts the farthest apart first, so that the first seats of a cell are spread over it. */
function farthestFirst(slots: readonly Slot[]): readonly Slot[] {
  const left = [...slots];
  const ordered = left.splice(Math.floor(left.length / 2), 1);
  const room = (slot: Slot): number =>
    Math.min(...ordered.map(({ mark }) => Math.hypot(mark.x - slot.mark.x, mark.y - slot.mark.y)));
  while (left.length > 0) {
    const rooms = left.map(room);
    ordered.push(...left.splice(rooms.indexOf(Math.max(...rooms)), 1));
  }
  return ordered;
}

/** Area of a cell in square px. */
const areaOf = (cell: Cell): number => (Math.PI * (cell.to - cell.from) * (cell.outer ** 2 - cell.inner ** 2)) / 360;

/** Part of a cell's area that boxes for so many people would take, were they all inside it (labels may leave it). */
export function fullness(cell: Cell, { step }: Ground, quota: number): number {
  const { width, height } = boxBelow({ x: 0, y: 0 }, step, step.width);
  return (quota * width * height) / areaOf(cell);
}

const finest = 6;

/** How fine a net to lay over a cell, in meshes to a mark: the fuller, the finer. */
const netFor = (full: number): number => (full < 0.1 ? 2 : full < 0.25 ? 3 : full < 0.45 ? 4 : finest);

/** Packs a cell, in ever other directions until there are enough slots; gives up early on a cell that is far too small for a draft. */
function packed(spots: readonly Spot[], quota: number, { step, draft, patient }: Ground): readonly Slot[] {
  let best: readonly Slot[] = [];
  for (const [index, order] of sweeps.entries()) {
    if (draft && !patient && ((index > 0 && best.length < 0.85 * quota) || index > 1)) break;
    const slots = sweep([...spots].sort(order), quota, step.air);
    if (slots.length > best.length) best = slots;
    if (best.length >= quota) break;
  }
  return best;
}

/** The widest air at which a large cell still has enough slots, so that they do not all stand at one side. */
function aired(spots: readonly Spot[], quota: number, { step }: Ground): readonly Slot[] {
  const sorted = [...spots].sort((a, b) => a.degrees - b.degrees || a.radius - b.radius);
  for (const air of [3, 1.8, 1, 0.5]) {
    const slots = sweep(sorted, quota, step.air + air * 0.2 * step.mark);
    if (slots.length >= quota) return slots;
  }
  return [];
}

/** More people than this in a cell are not spread out one by one. */
const many = 12;

/**
 * Cuts slots for at most `quota` people from a cell, none of whose boxes overlaps another or one in `taken`; every mark lies wholly in the
 * cell. Spread out where there is room, else packed. The order is the order of the seats.
 */
export function cutCell(cell: Cell, ground: Ground, taken: readonly Box[], quota: number): readonly Slot[] {
  if (quota === 0) return [];
  const full = fullness(cell, ground, quota);
  const quick = ground.draft && !ground.patient;
  const spots = spotsOf(cell, ground, taken, quick ? Math.min(4, netFor(full)) : netFor(full));
  if (ground.draft) return packed(spots, quota, ground);
  const airy = full > 0.9 ? [] : quota <= many ? spread(cell, ground, spots, quota) : aired(spots, quota, ground);
  if (airy.length >= quota) return quota <= many ? airy : farthestFirst(airy);
  const fine = netFor(full) < finest ? spotsOf(cell, ground, taken, finest) : spots;
  const tight = packed(fine, quota, ground);
  return farthestFirst(tight.length > airy.length ? tight : airy);
}
