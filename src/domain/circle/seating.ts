import type { Alter } from './circle.ts';

type Cell = Pick<Alter, 'ring' | 'sector'>;

/** Whether two stand in the same cell of the drawing: the same ring, or both without one, and the same sector, or both of an unknown one. */
export const sameCell = (a: Cell, b: Cell): boolean => a.ring === b.ring && a.sector === b.sector;

/** The lowest seat of a cell that nobody has, 0-based. Nobody moves for a newcomer. */
export function firstFreeSeat(others: readonly Alter[], cell: Cell): number {
  const taken = new Set(others.filter((other) => sameCell(other, cell)).map((other) => other.seat));
  let seat = 0;
  while (taken.has(seat)) seat += 1;
  return seat;
}
