import { demandEdges } from './bands.ts';
import type { Grid, Sheet } from './grid.ts';
import { bandCount, evenEdgesOf, gridWith, narrowestEdges, piecesOf } from './grid.ts';
import { boxBelow } from './slot.ts';
import type { DensityStep } from './steps.ts';

/** How many people stand in a band: by sector, and those whose sector is unknown. */
export type BandCount = { readonly known: readonly number[]; readonly unknown: number };

/** Seats that are kept for a cell with so many people, so that one more seldom changes the drawing. */
const classes = [1, 2, 4, 6, 8, 11, 15, 20, 26, 34, 44, 58, 76, 100, 130, 170, 220, 300];
const classOf = (people: number): number => classes.find((size) => size >= people) ?? people;

function ringQuotas(counts: readonly BandCount[], pieces: number): readonly number[] {
  const least = Math.max(2, Math.ceil(8 / pieces));
  return counts.flatMap(({ known, unknown }) => {
    const total = known.reduce((sum, count) => sum + count, unknown);
    const fullest = Math.max(least, classOf(Math.max(...known, Math.ceil(total / pieces))));
    return Array.from({ length: pieces }, () => fullest);
  });
}

function cellQuotas(counts: readonly BandCount[], round: (people: number) => number): readonly number[] {
  return counts.flatMap(({ known, unknown }) => {
    const cells = [...known];
    for (let left = unknown; left > 0; left -= 1) {
      const emptiest = cells.indexOf(Math.min(...cells));
      cells[emptiest] = (cells[emptiest] ?? 0) + 1;
    }
    return cells.map(round);
  });
}

type Way = 'even' | 'ring' | 'cell' | 'exact';

/** Ways to give people seats, with how many density steps each is held back: seats that last are worth some size. */
const ways: readonly { readonly way: Way; readonly back: number }[] = [
  { way: 'even', back: 0 },
  { way: 'ring', back: 0 },
  { way: 'cell', back: 1 },
  { way: 'exact', back: 2 },
];

function plansFor(steps: readonly DensityStep[]): readonly { readonly way: Way; readonly step: DensityStep }[] {
  const plans = steps.flatMap((step, index) => ways.map(({ way, back }) => ({ way, step, index, rank: index + back })));
  const named = (step: DensityStep): number => (step.label > 0 ? 0 : 1);
  return plans.sort((a, b) => named(a.step) - named(b.step) || a.rank - b.rank);
}

function couldFit(sheet: Sheet, step: DensityStep, quotas: readonly number[]): boolean {
  const { width, height } = boxBelow({ x: 0, y: 0 }, step, 0.9 * step.width);
  const people = quotas.reduce((sum, quota) => sum + quota, 0);
  return people * width * height < 0.92 * Math.PI * sheet.frame.radius ** 2;
}

/** The slack of narrow rings shared among them, more to those that are wide already. */
function relaxed(edges: readonly number[], outer: number): readonly number[] {
  const last = edges.at(-1) ?? outer;
  const first = edges[0] ?? 0;
  const count = edges.length - 1;
  const slack = outer - last;
  return edges.map((edge, index) => edge + slack * (0.5 * ((edge - first) / (last - first)) + (0.5 * index) / count));
}

function gridFor(sheet: Sheet, step: DensityStep, way: Way, counts: readonly BandCount[]): Grid | null {
  const pieces = piecesOf(sheet);
  const quotas =
    way === 'even' || way === 'ring'
      ? ringQuotas(counts, pieces)
      : cellQuotas(counts, way === 'cell' ? classOf : (people) => people);
  if (!couldFit(sheet, step, quotas)) return null;
  if (way === 'even') return gridWith(sheet, step, evenEdgesOf(sheet), quotas, false);
  const narrow = narrowestEdges(sheet, step, quotas);
  if (narrow === null) return null;
  const { radius } = sheet.frame;
  for (const edges of [relaxed(narrow, radius), [...narrow.slice(0, -1), radius]]) {
    const grid = gridWith(sheet, step, edges, quotas, false);
    if (grid !== null) return grid;
  }
  return null;
}

/** As many slots as there can be at a density step, in rings whose area follows their fullest cell. */
function fullGrid(sheet: Sheet, step: DensityStep, counts: readonly BandCount[]): Grid | null {
  const least = step.mark * 1.12 + 1;
  const pieces = piecesOf(sheet);
  const quotas = cellQuotas(counts, (people) => people);
  const needs = counts.map((_, band) => ({ least, demand: Math.max(...quotas.slice(band * pieces, (band + 1) * pieces)) }));
  const { egoRadius, radius } = sheet.frame;
  return gridWith(sheet, step, demandEdges(egoRadius, radius, needs), quotas, true);
}

const hasRoom = (grid: Grid, counts: readonly BandCount[]): boolean => {
  const pieces = piecesOf(grid.sheet);
  return cellQuotas(counts, (people) => people).every(
    (people, cell) => people === 0 || (grid.slots[cell]?.length ?? 0) > 0 || pieces === 0,
  );
};

/**
 * The first grid, from roomy to tight, with a slot for everybody; where even initials do not fit, the roomiest of initials in which every
 * cell that holds somebody has a slot for at least a '+n'.
 */
export function chooseGrid(sheet: Sheet, steps: readonly DensityStep[], counts: readonly BandCount[]): Grid {
  if (counts.length !== bandCount(sheet)) throw new Error('a count for every band');
  for (const { step, way } of plansFor(steps)) {
    const grid = gridFor(sheet, step, way, counts);
    if (grid !== null) return grid;
  }
  const initials = steps.filter(({ label }) => label === 0).slice(1);
  const full = initials.map((step) => fullGrid(sheet, step, counts)).filter((grid) => grid !== null);
  const grid = full.find((candidate) => hasRoom(candidate, counts)) ?? full.at(-1);
  if (grid === undefined) throw new Error('the last density step always gives a grid');
  return grid;
}
