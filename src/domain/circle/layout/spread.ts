import type { Cell } from './cells.ts';
import { grown, overlap } from './geometry.ts';
import type { Slot } from './slot.ts';
import type { Ground, Spot } from './spots.ts';

type Open = { readonly spot: Spot; slots: readonly Slot[]; room: number };

/** How much room a spot has to the lines around its cell, in px; lines beside count double, so that neighbours in two cells stay apart. */
function roomAround(cell: Cell, { radius, degrees }: Spot): number {
  const side = Math.min(degrees - cell.from, cell.to - degrees) * (Math.PI / 180) * radius;
  const band = Math.min(radius - cell.inner, cell.outer - radius);
  return Math.min(cell.to - cell.from < 360 ? 2 * side : 400, 400) + 0.6 * band;
}

/**
 * Chooses spots far from each other and from the lines beside the cell, the first the freest, until there are enough or none is left.
 */
export function spread(cell: Cell, { star, step }: Ground, spots: readonly Spot[], quota: number): readonly Slot[] {
  const chosen: Slot[] = [];
  const open: Open[] = spots.map((spot) => ({ spot, slots: spot.slots, room: roomAround(cell, spot) }));
  const middle = (cell.inner + cell.outer) / 2;
  while (chosen.length < quota) {
    let best: Open | undefined;
    for (const candidate of open) {
      if (candidate.slots.length > 0 && (best === undefined || candidate.room > best.room + 1e-6)) best = candidate;
    }
    const slot = best?.slots[0];
    if (best === undefined || slot === undefined) break;
    chosen.push(slot);
    const { spot } = best;
    const box = grown(slot.box, step.air);
    for (const other of open) {
      const { mark, degrees } = other.spot;
      const apart = star ? (Math.abs(degrees - spot.degrees) * Math.PI * middle) / 180 : 0;
      const away = Math.hypot(mark.x - spot.mark.x, mark.y - spot.mark.y);
      other.room = Math.min(other.room, star ? apart + 0.15 * away : away);
      if (other.slots.some((candidate) => overlap(candidate.box, box))) {
        other.slots = other.slots.filter((candidate) => !overlap(candidate.box, box));
      }
    }
  }
  return chosen;
}
