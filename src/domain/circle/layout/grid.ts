import type { Band } from './bands.ts';
import { evenEdges } from './bands.ts';
import type { Cell } from './cells.ts';
import { cellsOf } from './cells.ts';
import { cutCell } from './cut-cell.ts';
import type { Frame } from './frame.ts';
import type { Box } from './geometry.ts';
import { grown, overlap } from './geometry.ts';
import { shortened, textWidth } from './label-text.ts';
import type { PlacedName } from './sector-names.ts';
import { lineHeight } from './sector-names.ts';
import type { Slot } from './slot.ts';
import type { DensityStep } from './steps.ts';
import { Taken } from './taken.ts';

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
function fixedBoxes({ frame }: Sheet): readonly Box[] {
  const { centre, egoRadius: r } = frame;
  const names = frame.sectorNames.flatMap((name) => (name === null ? [] : [grown(name.box, 2)]));
  return [{ x: centre.x - r - 2, y: centre.y - r - 2, width: 2 * r + 4, height: 2 * r + 4 }, ...names];
}

/**
 * How a grid is cut: packed tightly, to see whether everybody fits; with people spread over their cells; for as
 * many as there is room for; or for that and without the names of rings.
 */
type Aim = 'tight' | 'spread' | 'part' | 'nameless';

/** Cuts the cells of the ring that begins at a cell, the fullest first; null as soon as one has too few slots, unless a part will do. */
function cutRing(
  { sheet, step, cells }: Omit<Grid, 'slots'>,
  first: number,
  quotas: readonly number[],
  taken: Taken,
  aim: Aim,
): readonly (readonly Slot[])[] | null {
  const { width, height, centre } = sheet.frame;
  const ground = { sheet: { x: 0, y: 0, width, height }, centre, step, star: sheet.star };
  const pieces = cells.slice(first, first + piecesOf(sheet));
  const slots: (readonly Slot[])[] = pieces.map(() => []);
  const quotaOf = (index: number): number => quotas[first + index] ?? 0;
  const order = pieces.map((_, index) => index).sort((a, b) => quotaOf(b) - quotaOf(a) || a - b);
  for (const index of order) {
    const cell = pieces[index];
    if (cell === undefined) continue;
    const cut = cutCell(cell, ground, taken, quotaOf(index), aim === 'tight');
    if (cut.length < quotaOf(index) && (aim === 'tight' || aim === 'spread')) return null;
    slots[index] = cut;
    for (const { box } of cut) taken.add(box, step.air);
  }
  return slots;
}

/** A grid with rings of given widths, or the number of the first band in which a cell has too few slots. */
export function gridOn(
  sheet: Sheet,
  step: DensityStep,
  edges: readonly number[],
  quotas: readonly number[],
  aim: Aim,
): Grid | number {
  const bands = edges.slice(1).map((outer, index) => bandOf(sheet, index, edges[index] ?? 0, outer));
  const obstacles = [...fixedBoxes(sheet)];
  const names = bands.map((band, index) => {
    const name = aim === 'nameless' ? null : ringName(sheet, index, band, obstacles);
    if (name !== null) obstacles.push(grown(name.box, 1));
    return name;
  });
  const cells = cellsOf(bands, sheet.frame.arcs);
  const taken = new Taken();
  for (const box of obstacles) taken.add(box, 0);
  const base = { sheet, step, bands, names, obstacles, cells };
  const slots: (readonly Slot[])[] = [];
  for (const index of bands.keys()) {
    const cut = cutRing(base, index * piecesOf(sheet), quotas, taken, aim);
    if (cut === null) return index;
    slots.push(...cut);
  }
  return { ...base, slots };
}

/** The edges of rings of equal width. */
export const evenEdgesOf = (sheet: Sheet): readonly number[] =>
  evenEdges(sheet.frame.egoRadius, sheet.frame.radius, bandCount(sheet));

/** The narrowest a ring may become at a density step. */
export const leastWidth = (sheet: Sheet, step: DensityStep): number =>
  Math.max(step.mark * 1.12 + 1, lineHeight(sheet.frame.ringNameSize) + 3);
