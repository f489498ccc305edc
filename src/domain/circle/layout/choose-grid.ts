import { demandEdges } from './bands.ts';
import type { Grid, Sheet } from './grid.ts';
import { bandCount, evenEdgesOf, gridWith, narrowestEdges, piecesOf } from './grid.ts';
import { keeping } from './keeping.ts';
import { boxBelow } from './slot.ts';
import type { DensityStep } from './steps.ts';

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

/**
 * Ways to give people seats: as many in every cell of a ring, in rings of equal width or as narrow as they can be; as many as a cell needs,
 * with some to spare or exactly.
 */
const ways: readonly Way[] = ['even', 'ring', 'cell', 'exact'];

/** Steps before this number are roomy, and there seats that last are worth some size: the held-back ways cost so many steps. */
const roomy = 6;
const largestOnScreen = 16;
const heldBack: Readonly<Record<Way, number>> = { even: 0, ring: 0, cell: 2, exact: 3 };
const tightBack: Readonly<Record<Way, number>> = { even: 0, ring: 0, cell: 0, exact: 1 };

/** The roomiest grid by one way among steps `low` to `high`: the tighter, the more fits, so that half of what is left is ruled out each time. */
function roomiest(
  low: number,
  high: number,
  make: (index: number) => Grid | null,
): { readonly grid: Grid; readonly index: number } | null {
  let found: { grid: Grid; index: number } | null = null;
  let from = low;
  let to = high;
  while (from <= to) {
    const index = Math.floor((from + to) / 2);
    const grid = make(index);
    if (grid === null) from = index + 1;
    else {
      found = { grid, index };
      to = index - 1;
    }
  }
  return found;
}

/** The best grid among steps `first` up to `end` by all ways, each held back as it should; null when none has room for everybody. */
function bestGrid(
  sheet: Sheet,
  steps: readonly DensityStep[],
  first: number,
  end: number,
  counts: readonly BandCount[],
): Grid | null {
  const names = (steps[first]?.label ?? 0) > 0;
  const lasting = (steps[0]?.label ?? 0) <= largestOnScreen;
  let best: Grid | null = null;
  let rank = end + 4;
  for (const way of ways) {
    const back = first > 0 ? (names ? tightBack[way] : 0) : lasting ? heldBack[way] : 0;
    const found = roomiest(first, Math.min(end - 1, rank - back - 1), (index) => {
      const step = steps[index];
      return step === undefined ? null : gridFor(sheet, step, way, counts);
    });
    if (found === null) continue;
    best = found.grid;
    rank = found.index + back;
  }
  return best;
}

function couldFit(sheet: Sheet, step: DensityStep, quotas: readonly number[]): boolean {
  const { width, height } = boxBelow({ x: 0, y: 0 }, step, 0.9 * step.width);
  const people = quotas.reduce((sum, quota) => sum + quota, 0);
  return people * width * height < 0.92 * Math.PI * sheet.frame.radius ** 2;
}

/** The tightest steps with names once more, one by one: what fits does not always grow with tightness. */
function lastNamed(sheet: Sheet, steps: readonly DensityStep[], named: number, counts: readonly BandCount[]): Grid | null {
  for (const step of steps.slice(roomy, named)) {
    const grid = gridFor(sheet, step, 'exact', counts) ?? gridFor(sheet, step, 'cell', counts);
    if (grid !== null) return grid;
  }
  const last = steps[named - 1];
  const most = last === undefined ? null : capacityGrid(sheet, last);
  const wanted = cellQuotas(counts, (people) => people);
  return most !== null && wanted.every((people, cell) => people <= (most.slots[cell]?.length ?? 0)) ? most : null;
}

/** Rings of equal width with as many slots as their cells can have. */
export function capacityGrid(sheet: Sheet, step: DensityStep): Grid | null {
  const unbounded = Array.from({ length: bandCount(sheet) * piecesOf(sheet) }, () => Number.MAX_SAFE_INTEGER);
  return grids(JSON.stringify([sheet.key, step]), () => gridWith(sheet, step, evenEdgesOf(sheet), unbounded, true));
}

/** The slack of narrow rings shared among them, more to those that are wide already. */
function relaxed(edges: readonly number[], outer: number): readonly number[] {
  const last = edges.at(-1) ?? outer;
  const first = edges[0] ?? 0;
  const count = edges.length - 1;
  const slack = outer - last;
  return edges.map((edge, index) => edge + slack * (0.5 * ((edge - first) / (last - first)) + (0.5 * index) / count));
}

const grids = keeping<Grid | null>(1500);

function gridFor(sheet: Sheet, step: DensityStep, way: Way, counts: readonly BandCount[]): Grid | null {
  const pieces = piecesOf(sheet);
  const quotas =
    way === 'even' || way === 'ring'
      ? ringQuotas(counts, pieces)
      : cellQuotas(counts, way === 'cell' ? classOf : (people) => people);
  if (!couldFit(sheet, step, quotas)) return null;
  return grids(JSON.stringify([sheet.key, step, way === 'even', quotas]), () => makeGrid(sheet, step, way, quotas));
}

function makeGrid(sheet: Sheet, step: DensityStep, way: Way, quotas: readonly number[]): Grid | null {
  if (way === 'even') return gridWith(sheet, step, evenEdgesOf(sheet), quotas, false);
  const narrow = narrowestEdges(sheet, step, quotas, way === 'exact');
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
  return cellQuotas(counts, (people) => people).every((people, cell) => people === 0 || (grid.slots[cell]?.length ?? 0) > 0);
};

const chosen = keeping<Grid>(500);

/** The smallest mark in which a letter can be read, in px. */
const smallestLetter = 18;

/**
 * The first grid, from roomy to tight, with a slot for everybody; where even initials do not fit, the roomiest of initials in which every
 * cell that holds somebody has a slot for at least a '+n'.
 */
export function chooseGrid(sheet: Sheet, steps: readonly DensityStep[], counts: readonly BandCount[]): Grid {
  if (counts.length !== bandCount(sheet)) throw new Error('a count for every band');
  return chosen(JSON.stringify([sheet.key, steps[0], counts]), () => choose(sheet, steps, counts));
}

function choose(sheet: Sheet, steps: readonly DensityStep[], counts: readonly BandCount[]): Grid {
  const named = steps.filter(({ label }) => label > 0).length;
  const legible = steps.filter(({ label, mark }) => label > 0 || mark >= smallestLetter).length;
  const fitting =
    bestGrid(sheet, steps, 0, roomy, counts) ??
    bestGrid(sheet, steps, roomy, named, counts) ??
    lastNamed(sheet, steps, named, counts) ??
    bestGrid(sheet, steps, named, legible, counts);
  if (fitting !== null) return fitting;
  const [letters, ...smaller] = steps.slice(legible - 1).map((step) => () => fullGrid(sheet, step, counts));
  const counted = letters?.() ?? null;
  if (counted !== null && hasRoom(counted, counts)) return counted;
  const tiny = bestGrid(sheet, steps, legible, steps.length, counts);
  if (tiny !== null) return tiny;
  const full = smaller.map((make) => make()).filter((grid) => grid !== null);
  const grid = full.find((candidate) => hasRoom(candidate, counts)) ?? full.at(-1);
  if (grid === undefined) throw new Error('the last density step always gives a grid');
  return grid;
}
