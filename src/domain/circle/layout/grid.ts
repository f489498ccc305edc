import type { Band } from './bands.ts';
import { evenEdges } from './bands.ts';
import type { Cell } from './cells.ts';
import { cellsOf } from './cells.ts';
import { cutCell, fullness } from './cut-cell.ts';
import type { Frame } from './frame.ts';
import type { Box } from './geometry.ts';
import { grown, overlap } from './geometry.ts';
import { shortened, textWidth } from './label-text.ts';
import type { PlacedName } from './sector-names.ts';
import { lineHeight } from './sector-names.ts';
import type { Slot } from './slot.ts';
import type { DensityStep } from './steps.ts';

/** A frame (`key` tells it from all others) with its rings by name, from inside; with a band around them for those without a place yet when `unplaced` says its name. */
export type Sheet = {
  readonly frame: Frame;
  readonly ringNames: readonly string[];
  readonly unplaced: string | null;
  readonly star: boolean;
  readonly key: string;
};

/** A sheet with rings of a width, and in every cell the slots for people, in the order of the seats. */
export type Grid = {
  readonly sheet: Sheet;
  readonly step: DensityStep;
  readonly bands: readonly Band[];
  readonly names: readonly (PlacedName | null)[];
  readonly obstacles: readonly Box[];
  readonly cells: readonly Cell[];
  readonly slots: readonly (readonly Slot[])[];
};

/** Pieces in a ring: its sectors, or one. */
export const piecesOf = ({ frame }: Sheet): number => Math.max(1, frame.arcs.length);

/** Number of bands of a sheet. */
export const bandCount = ({ ringNames, unplaced }: Sheet): number => ringNames.length + (unplaced === null ? 0 : 1);

const nameOf = (sheet: Sheet, band: number): string => sheet.ringNames[band] ?? sheet.unplaced ?? '';

function bandOf(sheet: Sheet, band: number, inner: number, outer: number): Band {
  return { ring: band < sheet.ringNames.length ? band + 1 : null, inner, outer };
}

/** The name of a ring on the lower axis, in the middle of its band or as near to it as is free. */
function ringName(sheet: Sheet, band: number, { inner, outer }: Band, taken: readonly Box[]): PlacedName | null {
  const { centre, ringNameSize: size, width: sheetWidth } = sheet.frame;
  const text = nameOf(sheet, band);
  const line = shortened(text, size, Math.min(0.45 * sheetWidth, 1.7 * outer));
  const width = textWidth(line, size);
  const height = lineHeight(size);
  const slack = Math.max(0, (outer - inner - height) / 2);
  for (const part of [0, 0.5, -0.5, 1, -1]) {
    const y = centre.y + (inner + outer) / 2 - height / 2 + part * slack;
    const box = { x: centre.x - width / 2, y, width, height };
    if (!taken.some((other) => overlap(other, box))) return { text, lines: [line], size, align: 'middle', box };
  }
  return null;
}

/** What is on the sheet before anybody: the middle and the names of the sectors. */
export function fixedBoxes({ frame }: Sheet): readonly Box[] {
  const { centre, egoRadius: r } = frame;
  const names = frame.sectorNames.flatMap((name) => (name === null ? [] : [grown(name.box, 2)]));
  return [{ x: centre.x - r - 2, y: centre.y - r - 2, width: 2 * r + 4, height: 2 * r + 4 }, ...names];
}

/** What a ring is cut for: to see whether everybody fits (quickly, or trying everything), for everybody, or for as many as there is room for. */
type Aim = 'draft' | 'patient' | 'all' | 'part';

/** Above this part of its own area a cell was never seen to hold its boxes, labels outside it included. */
const crowded = 1.9;

/** Cuts the cells of one ring, the fullest first; null as soon as one has too few slots, unless a part will do. */
export function cutRing(
  sheet: Sheet,
  step: DensityStep,
  cells: readonly Cell[],
  quotas: readonly number[],
  taken: readonly Box[],
  aim: Aim,
): readonly (readonly Slot[])[] | null {
  const { width, height, centre } = sheet.frame;
  const ground = {
    sheet: { x: 0, y: 0, width, height },
    centre,
    step,
    star: sheet.star,
    draft: aim === 'draft' || aim === 'patient',
    patient: aim === 'patient',
  };
  const slots: (readonly Slot[])[] = cells.map(() => []);
  const boxes = [...taken];
  const order = cells.map((_, index) => index).sort((a, b) => (quotas[b] ?? 0) - (quotas[a] ?? 0) || a - b);
  for (const index of order) {
    const cell = cells[index];
    const quota = quotas[index] ?? 0;
    if (cell === undefined) continue;
    if (aim !== 'part' && fullness(cell, ground, quota) > crowded) return null;
    const cut = cutCell(cell, ground, boxes, quota);
    if (cut.length < quota && aim !== 'part') return null;
    slots[index] = cut;
    for (const { box } of cut) boxes.push(grown(box, step.air));
  }
  return slots;
}

/** A grid with rings of given widths; null when a cell has too few slots, unless `partly`. */
export function gridWith(
  sheet: Sheet,
  step: DensityStep,
  edges: readonly number[],
  quotas: readonly number[],
  partly: boolean,
): Grid | null {
  const bands = edges.slice(1).map((outer, index) => bandOf(sheet, index, edges[index] ?? 0, outer));
  const obstacles = [...fixedBoxes(sheet)];
  const names: (PlacedName | null)[] = [];
  for (const [index, band] of bands.entries()) {
    const name = ringName(sheet, index, band, obstacles);
    names.push(name);
    if (name !== null) obstacles.push(grown(name.box, 1));
  }
  const cells = cellsOf(bands, sheet.frame.arcs);
  const pieces = piecesOf(sheet);
  const taken = [...obstacles];
  const slots: (readonly Slot[])[] = [];
  for (let from = 0; from < cells.length; from += pieces) {
    const cut = cutRing(
      sheet,
      step,
      cells.slice(from, from + pieces),
      quotas.slice(from, from + pieces),
      taken,
      partly ? 'part' : 'all',
    );
    if (cut === null) return null;
    slots.push(...cut);
    for (const { box } of cut.flat()) taken.push(grown(box, step.air));
  }
  return { sheet, step, bands, names, obstacles, cells, slots };
}

/** The edges of rings of equal width. */
export const evenEdgesOf = (sheet: Sheet): readonly number[] =>
  evenEdges(sheet.frame.egoRadius, sheet.frame.radius, bandCount(sheet));

/** The narrowest a ring may become at a density step. */
const leastWidth = (sheet: Sheet, step: DensityStep): number =>
  Math.max(step.mark * 1.12 + 1, lineHeight(sheet.frame.ringNameSize) + 3);

/** The first of 0..last for which there is a result, supposing that more room never fits less: in ever longer strides, then halving. */
function narrowest<Found>(last: number, attempt: (part: number) => Found | null): Found | null {
  let low = 0;
  let high = 0;
  let found = attempt(0);
  for (let stride = 1; found === null && high < last; stride *= 2) {
    low = high + 1;
    high = Math.min(last, high + stride);
    found = attempt(high);
  }
  while (found !== null && low < high) {
    const middle = Math.floor((low + high) / 2);
    const better = attempt(middle);
    if (better === null) low = middle + 1;
    else {
      found = better;
      high = middle;
    }
  }
  return found;
}

/**
 * Widths of rings, in steps of a 64th of the circle, so that each ring is as narrow as its own slots allow; null when they do not fit
 * together. Room that is left is given to all rings alike by the caller.
 */
export function narrowestEdges(
  sheet: Sheet,
  step: DensityStep,
  quotas: readonly number[],
  patient: boolean,
): readonly number[] | null {
  const count = bandCount(sheet);
  const pieces = piecesOf(sheet);
  const { radius, egoRadius, arcs } = sheet.frame;
  const least = leastWidth(sheet, step);
  const unit = radius / 64;
  const edges = [egoRadius];
  const taken = [...fixedBoxes(sheet)];
  for (let index = 0; index < count; index += 1) {
    const inner = edges.at(-1) ?? egoRadius;
    const wanted = quotas.slice(index * pieces, (index + 1) * pieces);
    const tries = Math.floor((radius - least * (count - 1 - index) - inner - least) / unit + 0.001);
    const attempt = (part: number): { boxes: Box[]; outer: number } | null => {
      const outer = inner + least + part * unit;
      const band = bandOf(sheet, index, inner, outer);
      const name = ringName(sheet, index, band, taken);
      if (name === null) return null;
      const named = [...taken, grown(name.box, 1)];
      const cut = cutRing(sheet, step, cellsOf([band], arcs), wanted, named, patient ? 'patient' : 'draft');
      return cut === null ? null : { outer, boxes: [...named, ...cut.flat().map(({ box }) => grown(box, step.air))] };
    };
    const found = narrowest(tries, attempt);
    if (found === null) return null;
    taken.splice(0, taken.length, ...found.boxes);
    edges.push(found.outer);
  }
  return edges;
}
