import { cellsOf } from './cells.ts';
import type { Grid } from './grid.ts';
import { piecesOf } from './grid.ts';
import { textWidth } from './label-text.ts';
import { lineHeight } from './sector-names.ts';
import type { Slot } from './slot.ts';
import { boxBelow } from './slot.ts';
import { reachOf } from './steps.ts';

/** The widest a name of somebody who waits may be, so that many stand in a row. */
const widest = 74;

/** How far from the middle the n-th of a row stands, in places: 0, 1, -1, 2, -2, ... */
const fromMiddle = (nth: number): number => (nth % 2 === 1 ? (nth + 1) / 2 : -nth / 2);

/** So many slots in rows that begin at a height, each row filled from the middle outward. */
function rows({ sheet, step }: Grid, people: number, top: number): readonly Slot[] {
  const { width, centre } = sheet.frame;
  const narrow = { ...step, width: Math.min(step.width, widest) };
  const { width: wide, height: high } = boxBelow(centre, narrow, step.label === 0 ? 0 : narrow.width);
  const air = Math.max(step.air, 2);
  const inRow = 1 + 2 * Math.max(0, Math.floor(((width - wide) / 2 - 1) / (wide + air)));
  return Array.from({ length: people }, (_, nth) => {
    const x = centre.x + fromMiddle(nth % inRow) * (wide + air);
    const y = top + Math.floor(nth / inRow) * (high + air);
    const mark = { x, y: y + step.mark / 2 + 1 };
    return { mark, box: { x: x - wide / 2, y, width: wide, height: high }, side: 'below' };
  });
}

/**
 * A grid with a band around the rings for so many people who have no place yet. They stand in rows under the circle, for which the sheet grows
 * downward alone: whoever stands in the rings stays there.
 */
export function withWaiting(grid: Grid, people: number, title: string): Grid {
  const { sheet, step, cells } = grid;
  const { frame } = sheet;
  const size = frame.ringNameSize;
  const width = textWidth(title, size);
  const box = { x: frame.centre.x - width / 2, y: frame.height + 2, width, height: lineHeight(size) };
  const slots = rows(grid, people, box.y + box.height + 4);
  const reach = reachOf(step);
  const away = slots.map(({ mark }) => Math.hypot(mark.x - frame.centre.x, mark.y - frame.centre.y));
  const band = { ring: null, inner: frame.radius, outer: Math.max(...away) + reach };
  const bottom = Math.max(...slots.map((slot) => slot.box.y + slot.box.height));
  const pieces = cellsOf([band], frame.arcs).map((cell) => ({ ...cell, band: grid.bands.length }));
  const rest = Array.from({ length: piecesOf(sheet) - 1 }, () => []);
  return {
    ...grid,
    sheet: { ...sheet, unplaced: title, frame: { ...frame, height: Math.ceil(bottom + 0.4 * size) } },
    bands: [...grid.bands, band],
    names: [...grid.names, { text: title, lines: [title], size, align: 'middle', box }],
    obstacles: [...grid.obstacles, box],
    cells: [...cells, ...pieces],
    slots: [...grid.slots, slots.toReversed(), ...rest],
  };
}
