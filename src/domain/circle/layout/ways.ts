import type { Sheet } from './grid.ts';
import { piecesOf } from './grid.ts';

/** How many people stand in a band: by sector, and those whose sector is unknown. */
export type BandCount = { readonly known: readonly number[]; readonly unknown: number };

/** Seats that are kept for a cell with so many people, so that one more seldom changes the drawing. */
const classes = [1, 2, 3, 4, 6, 8, 11, 15, 20, 26, 34, 44, 58, 76, 100, 130, 170, 220, 300];
const classOf = (people: number): number => classes.find((size) => size >= people) ?? people;

function ringQuotas(counts: readonly BandCount[], pieces: number): readonly number[] {
  const least = Math.max(2, Math.ceil(8 / pieces));
  return counts.flatMap(({ known, unknown }) => {
    const total = known.reduce((sum, count) => sum + count, unknown);
    const fullest = Math.max(least, classOf(Math.max(...known, Math.ceil(total / pieces))));
    return Array.from({ length: pieces }, () => fullest);
  });
}

/** Everybody in their cell, those whose sector is unknown in the emptiest. */
export function cellCounts(counts: readonly BandCount[]): readonly number[] {
  return counts.flatMap(({ known, unknown }) => {
    const cells = [...known];
    for (let left = unknown; left > 0; left -= 1) {
      const emptiest = cells.indexOf(Math.min(...cells));
      cells[emptiest] = (cells[emptiest] ?? 0) + 1;
    }
    return cells;
  });
}

/**
 * A way to give people seats: as many in every cell of a ring, in rings of equal width or not; or as many as a cell needs, with some to
 * spare or exactly. Seats that last are worth some size: the less they last, the more steps a way must win, on a roomy sheet and a tight one.
 */
export type Way = {
  readonly quotas: readonly number[];
  readonly even: boolean;
  readonly roomyBack: number;
  readonly tightBack: number;
};

/** All ways for so many people on a sheet, those whose seats last longest first. */
export function waysFor(sheet: Sheet, counts: readonly BandCount[]): readonly Way[] {
  const ring = ringQuotas(counts, piecesOf(sheet));
  const exact = cellCounts(counts);
  return [
    { quotas: ring, even: true, roomyBack: 0, tightBack: 0 },
    { quotas: ring, even: false, roomyBack: 0, tightBack: 0 },
    { quotas: exact.map(classOf), even: false, roomyBack: 2, tightBack: 0 },
    { quotas: exact, even: false, roomyBack: 3, tightBack: 1 },
  ];
}
