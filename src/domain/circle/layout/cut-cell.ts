import type { Cell } from './cells.ts';
import { sideways } from './cells.ts';
import type { Box, Point } from './geometry.ts';
import { grown, overlap, pointAt } from './geometry.ts';
import type { Slot } from './slot.ts';
import { slotsAt } from './slot.ts';
import type { DensityStep } from './steps.ts';
import { reachOf } from './steps.ts';

/** What slots are cut from: the sheet, its centre, and how tightly people are drawn. */
export type Ground = { readonly sheet: Box; readonly centre: Point; readonly step: DensityStep };

type Spot = { readonly radius: number; readonly degrees: number; readonly mark: Point; readonly slots: readonly Slot[] };

const evenly = (from: number, to: number, pitch: number): readonly number[] => {
  const count = Math.floor((to - from) / pitch) + 1;
  if (count <= 1) return to < from ? [] : [(from + to) / 2];
  return Array.from({ length: count }, (_, index) => from + (index * (to - from)) / (count - 1));
};

function spotsOf(cell: Cell, { sheet, centre, step }: Ground, taken: readonly Box[]): readonly Spot[] {
  const reach = reachOf(step);
  const pitch = Math.max(3, step.mark / 6);
  const spots: Spot[] = [];
  for (const radius of evenly(cell.inner + reach, cell.outer - reach, pitch)) {
    const margin = sideways(cell, reach, radius);
    for (const degrees of evenly(cell.from + margin, cell.to - margin, (pitch * 180) / (Math.PI * radius))) {
      const mark = pointAt(centre, radius, degrees);
      const slots = slotsAt(mark, step, sheet).filter(({ box }) => !taken.some((other) => overlap(other, box)));
      if (slots.length > 0) spots.push({ radius, degrees, mark, slots });
    }
  }
  return spots;
}

/** Boxes already taken that could matter to a cell, with the air around them. */
function near(cell: Cell, { centre, step }: Ground, taken: readonly Box[]): readonly Box[] {
  const reach = step.mark + step.width + step.label;
  return taken.filter((box) => {
    const away = Math.hypot(box.x + box.width / 2 - centre.x, box.y + box.height / 2 - centre.y);
    return away > cell.inner - reach - box.width && away < cell.outer + reach + box.width;
  });
}

/** Chooses spots far from each other and from the lines beside the cell, until there are enough. */
function spread(cell: Cell, spots: readonly Spot[], quota: number, air: number): readonly Slot[] {
  const chosen: Slot[] = [];
  const room = (spot: Spot): number => {
    const side = Math.min(spot.degrees - cell.from, cell.to - spot.degrees) * (Math.PI / 180) * spot.radius;
    const band = Math.min(spot.radius - cell.inner, cell.outer - spot.radius);
    return Math.min(cell.to - cell.from < 360 ? 2 * side : 1e6, 400) + 0.6 * band;
  };
  let free = spots.map((spot) => ({ spot, slots: spot.slots, room: room(spot) }));
  while (chosen.length < quota) {
    let best = free[0];
    for (const candidate of free) if (best === undefined || candidate.room > best.room + 1e-6) best = candidate;
    const slot = best?.slots[0];
    if (slot === undefined) break;
    chosen.push(slot);
    const box = grown(slot.box, air);
    free = free
      .map(({ spot, slots, room: before }) => ({
        spot,
        slots: slots.filter((other) => !overlap(other.box, box)),
        room: Math.min(before, Math.hypot(spot.mark.x - slot.mark.x, spot.mark.y - slot.mark.y)),
      }))
      .filter(({ slots }) => slots.length > 0);
  }
  return chosen;
}

const sweeps: readonly ((a: Spot, b: Spot) => number)[] = [
  (a, b) => a.degrees - b.degrees || a.radius - b.radius,
  (a, b) => b.degrees - a.degrees || a.radius - b.radius,
  (a, b) => a.mark.y - b.mark.y || a.mark.x - b.mark.x,
  (a, b) => b.mark.y - a.mark.y || a.mark.x - b.mark.x,
  (a, b) => a.mark.x - b.mark.x || a.mark.y - b.mark.y,
  (a, b) => b.mark.x - a.mark.x || a.mark.y - b.mark.y,
];

function sweep(spots: readonly Spot[], quota: number, air: number): readonly Slot[] {
  const chosen: Slot[] = [];
  const boxes: Box[] = [];
  for (const spot of spots) {
    const slot = spot.slots.find(({ box }) => !boxes.some((other) => overlap(other, box)));
    if (slot === undefined) continue;
    chosen.push(slot);
    boxes.unshift(grown(slot.box, air));
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

/**
 * Cuts slots for at most `quota` people from a cell, none of whose boxes overlaps another or one in `taken`; every mark lies wholly in the
 * cell. Spread out where there is room, else packed. The order is the order of the seats.
 */
export function cutCell(cell: Cell, ground: Ground, taken: readonly Box[], quota: number): readonly Slot[] {
  if (quota === 0) return [];
  const { air } = ground.step;
  const spots = spotsOf(cell, ground, near(cell, ground, taken));
  let best: readonly Slot[] = quota <= 24 ? spread(cell, spots, quota, air) : [];
  if (best.length >= quota) return best;
  for (const order of sweeps) {
    const slots = sweep([...spots].sort(order), quota, air);
    if (slots.length > best.length) best = slots;
    if (best.length >= quota) break;
  }
  return farthestFirst(best);
}
