import { demandEdges } from './bands.ts';
import { farthestFirst } from './cut-cell.ts';
import type { Grid, Sheet } from './grid.ts';
import { bandCount, evenEdgesOf, gridOn, leastWidth, piecesOf } from './grid.ts';
import { keeping } from './keeping.ts';
import { boxBelow } from './slot.ts';
import type { DensityStep } from './steps.ts';
import type { BandCount, Way } from './ways.ts';
import { cellCounts, waysFor } from './ways.ts';

/** Steps before this number are roomy. */
const roomy = 6;
const largestOnScreen = 16;

/** More of the circle than this was never seen filled with boxes. */
const fullest = 0.72;

function couldFit(sheet: Sheet, step: DensityStep, quotas: readonly number[]): boolean {
  const { width, height } = boxBelow({ x: 0, y: 0 }, step, 0.9 * step.width);
  const people = quotas.reduce((sum, quota) => sum + quota, 0);
  return people * width * height < fullest * Math.PI * sheet.frame.radius ** 2;
}

const grids = keeping<Grid | null>(1500);

/** The grid in which everybody just fits, packed; null when they do not. A ring in which somebody does not fit gets
 * wider, until another does not fit for that in turn. */
function packedGrid(sheet: Sheet, step: DensityStep, { quotas, even }: Way): Grid | null {
  if (!couldFit(sheet, step, quotas)) return null;
  return grids(JSON.stringify([sheet.key, step, even, quotas]), () => {
    const pieces = piecesOf(sheet);
    const { egoRadius, radius } = sheet.frame;
    const least = leastWidth(sheet, step);
    const needs = Array.from({ length: bandCount(sheet) }, (_, band) => ({
      least,
      demand: Math.max(...quotas.slice(band * pieces, (band + 1) * pieces)),
    }));
    const failed: number[] = [];
    while (failed.length < (even ? 1 : 5)) {
      const grid = gridOn(sheet, step, even ? evenEdgesOf(sheet) : demandEdges(egoRadius, radius, needs), quotas, 'tight');
      if (typeof grid !== 'number') return grid;
      if (failed.includes(grid) && failed.at(-1) !== grid) return null;
      failed.push(grid);
      const need = needs[grid];
      if (need !== undefined) needs[grid] = { least, demand: need.demand * 1.25 };
    }
    return null;
  });
}

/** The same grid with people spread over their cells where they then still all fit. */
function spreadGrid({ sheet, step, bands, slots, ...packed }: Grid): Grid {
  const edges = [sheet.frame.egoRadius, ...bands.map(({ outer }) => outer)];
  const grid = gridOn(
    sheet,
    step,
    edges,
    slots.map(({ length }) => length),
    'spread',
  );
  return typeof grid !== 'number' ? grid : { ...packed, sheet, step, bands, slots: slots.map(farthestFirst) };
}

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
function bestGrid(sheet: Sheet, steps: readonly DensityStep[], first: number, end: number, ways: readonly Way[]): Grid | null {
  const names = (steps[first]?.label ?? 0) > 0;
  const lasting = (steps[0]?.label ?? 0) <= largestOnScreen;
  let best: Grid | null = null;
  let rank = end + 4;
  for (const way of ways) {
    const back = first > 0 ? (names ? way.tightBack : 0) : lasting ? way.roomyBack : 0;
    const found = roomiest(first, Math.min(end - 1, rank - back - 1), (index) => {
      const step = steps[index];
      return step === undefined ? null : packedGrid(sheet, step, way);
    });
    if (found === null) continue;
    best = found.grid;
    rank = found.index + back;
  }
  return best;
}

/** Rings of equal width with as many slots as their cells can have; null where that is too few. */
function capacityFor(sheet: Sheet, step: DensityStep | undefined, wanted: readonly number[]): Grid | null {
  const grid = step === undefined ? null : capacityGrid(sheet, step);
  return grid !== null && wanted.every((people, cell) => people <= (grid.slots[cell]?.length ?? 0)) ? grid : null;
}

/** Rings of equal width with as many slots as their cells can have. */
export function capacityGrid(sheet: Sheet, step: DensityStep): Grid | null {
  const unbounded = Array.from({ length: bandCount(sheet) * piecesOf(sheet) }, () => Number.MAX_SAFE_INTEGER);
  return grids(JSON.stringify([sheet.key, step]), () => partGrid(sheet, step, evenEdgesOf(sheet), unbounded));
}

function partGrid(
  sheet: Sheet,
  step: DensityStep,
  edges: readonly number[],
  quotas: readonly number[],
  aim: 'part' | 'nameless' = 'part',
): Grid | null {
  const grid = gridOn(sheet, step, edges, quotas, aim);
  return typeof grid === 'number' ? null : grid;
}

/** As many slots as there can be at a density step, in rings whose area follows their fullest cell. */
function fullGrid(sheet: Sheet, step: DensityStep, quotas: readonly number[], aim: 'part' | 'nameless' = 'part'): Grid | null {
  const pieces = piecesOf(sheet);
  const { egoRadius, radius } = sheet.frame;
  const needs = Array.from({ length: bandCount(sheet) }, (_, band) => ({
    least: step.mark * 1.12 + 1,
    demand: Math.max(...quotas.slice(band * pieces, (band + 1) * pieces)),
  }));
  return partGrid(sheet, step, demandEdges(egoRadius, radius, needs), quotas, aim);
}

/** Whether every cell that holds somebody has a slot, and each ring one more for those whose sector is unknown. */
function hasRoom({ sheet, slots }: Grid, counts: readonly BandCount[]): boolean {
  const pieces = piecesOf(sheet);
  return counts.every(({ known, unknown }, band) => {
    const here = slots.slice(band * pieces, (band + 1) * pieces).map(({ length }) => length);
    const needed = known.filter((people) => people > 0).length + (unknown > 0 ? 1 : 0);
    return (
      known.every((people, cell) => people === 0 || (here[cell] ?? 0) > 0) && here.reduce((sum, some) => sum + some, 0) >= needed
    );
  });
}

const chosen = keeping<Grid>(500);

/** The smallest mark in which a letter can be read, in px. */
const smallestLetter = 18;

/**
 * The first grid, from roomy to tight, with a slot for everybody; where even initials do not fit, the roomiest of initials in which every
 * cell that holds somebody has a slot for at least a '+n', and the rings no name where that is what it takes.
 */
export function chooseGrid(sheet: Sheet, steps: readonly DensityStep[], counts: readonly BandCount[]): Grid {
  if (counts.length !== bandCount(sheet)) throw new Error('a count for every band');
  return chosen(JSON.stringify([sheet.key, steps[0], counts]), () => choose(sheet, steps, counts));
}

function choose(sheet: Sheet, steps: readonly DensityStep[], counts: readonly BandCount[]): Grid {
  const named = steps.filter(({ label }) => label > 0).length;
  const legible = steps.filter(({ label, mark }) => label > 0 || mark >= smallestLetter).length;
  const ways = waysFor(sheet, counts);
  const exact = cellCounts(counts);
  const fitting =
    bestGrid(sheet, steps, 0, roomy, ways) ??
    bestGrid(sheet, steps, roomy, named, ways) ??
    capacityFor(sheet, steps[named - 1], exact) ??
    bestGrid(sheet, steps, named, legible, ways);
  if (fitting !== null) return spreadGrid(fitting);
  const letters = steps.slice(legible - 1, legible).map((step) => fullGrid(sheet, step, exact))[0] ?? null;
  if (letters !== null && hasRoom(letters, counts)) return letters;
  const tiny = bestGrid(sheet, steps, legible, steps.length, ways);
  if (tiny !== null) return tiny;
  const smallest = steps.slice(legible);
  const full = (['part', 'nameless'] as const).flatMap((aim) =>
    smallest.map((step) => fullGrid(sheet, step, exact, aim)).filter((grid) => grid !== null),
  );
  const grid = full.find((candidate) => hasRoom(candidate, counts)) ?? full.at(-1);
  if (grid === undefined) throw new Error('the last density step always gives a grid');
  return grid;
}
