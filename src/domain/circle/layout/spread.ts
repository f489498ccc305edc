import type { Cell } from './cells.ts';
import { sideways } from './cells.ts';
import { pointAt } from './geometry.ts';
import type { Ground } from './ground.ts';
import type { Slot } from './slot.ts';
import { freeSlot, shapesOf } from './slot.ts';
import { reachOf } from './steps.ts';
import type { Taken } from './taken.ts';

const evenly = (from: number, to: number, pitch: number): readonly number[] => {
  const count = Math.floor((to - from) / pitch) + 1;
  if (count <= 1) return to < from ? [] : [(from + to) / 2];
  return Array.from({ length: count }, (_, index) => from + (index * (to - from)) / (count - 1));
};

/** The points of a net, one list for each coordinate; room is how far a point is from the lines around the cell and from everybody, in px. */
type Net = { readonly x: number[]; readonly y: number[]; readonly degrees: number[]; readonly room: number[] };

/** Every point of a net over a cell where a mark fits. Lines beside count double, so that neighbours in two cells stay apart. */
function netOver({ from, to, inner, outer, ...cell }: Cell, { centre, step }: Ground, pitch: number): Net {
  const reach = reachOf(step);
  const net: Net = { x: [], y: [], degrees: [], room: [] };
  for (const radius of evenly(inner + reach, outer - reach, pitch)) {
    const margin = sideways({ ...cell, from, to, inner, outer }, reach, radius);
    const band = Math.min(radius - inner, outer - radius);
    for (const degrees of evenly(from + margin, to - margin, (pitch * 180) / (Math.PI * radius))) {
      const { x, y } = pointAt(centre, radius, degrees);
      const side = to - from < 360 ? 2 * Math.min(degrees - from, to - degrees) * (Math.PI / 180) * radius : 400;
      net.x.push(x);
      net.y.push(y);
      net.degrees.push(degrees);
      net.room.push(Math.min(side, 400) + 0.6 * band);
    }
  }
  return net;
}

/** The number of the point with the most room, or -1 when none has any. */
function freest(room: readonly number[]): number {
  let best = -1;
  let most = 0;
  for (let index = 0; index < room.length; index += 1) {
    // Below the length.
    const own = room[index]!;
    if (own > most) {
      best = index;
      most = own + 1e-6;
    }
  }
  return best;
}

/**
 * Chooses slots far from each other and from the lines beside the cell, the first the freest, until there are enough or no room is left.
 * What is chosen is taken.
 */
export function spread(cell: Cell, ground: Ground, taken: Taken, quota: number, pitch: number): readonly Slot[] {
  const { sheet, star, step } = ground;
  const shapes = shapesOf(step);
  const net = netOver(cell, ground, pitch);
  const chosen: Slot[] = [];
  const turn = ((cell.inner + cell.outer) * Math.PI) / 360;
  while (chosen.length < quota) {
    const best = freest(net.room);
    if (best < 0) break;
    const { [best]: x = 0 } = net.x;
    const { [best]: y = 0 } = net.y;
    const { [best]: degrees = 0 } = net.degrees;
    const slot = freeSlot(shapes, { x, y }, sheet, taken);
    net.room[best] = 0;
    if (slot === null) continue;
    chosen.push(slot);
    taken.add(slot.box, step.air);
    for (let other = 0; other < net.room.length; other += 1) {
      // Below the length of all four lists.
      const away = Math.sqrt((net.x[other]! - x) ** 2 + (net.y[other]! - y) ** 2);
      const room = star ? Math.abs(net.degrees[other]! - degrees) * turn + 0.15 * away : away;
      if (away < step.mark) net.room[other] = 0;
      else if (room < net.room[other]!) net.room[other] = room;
    }
  }
  return chosen;
}
