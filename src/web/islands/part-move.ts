import { act } from './part-act.ts';
import { wayOf } from './part-fresh.ts';
import { type Cell, cellOf } from './part-ground.ts';

/** The drawing on the page where people can be moved in it, or null on other pages. */
export const movableDrawing = (mark: Element): HTMLElement | null =>
  mark.closest<HTMLElement>('[data-island="circle"][data-act]');

/**
 * Sends the form that moves somebody, filled in as their own page would: to a cell, and on a place of their own in it when given. `at` is where
 * the mark was let go on the screen; `answered` is done when that is known or lost.
 */
export function move(
  mark: Element,
  to: Cell,
  own: { readonly angle: number; readonly depth: number } | null,
  at?: DOMRect,
  answered?: () => void,
): void {
  const drawing = movableDrawing(mark);
  const way = wayOf(mark);
  if (drawing === null || way === null) return;
  const { ring, sector } = cellOf(mark);
  const { act: actId = '', form = '', back = '' } = drawing.dataset;
  const place = mark.getAttribute('data-place');
  const was = [ring ?? 'geen', sector ?? 'geen', ...(place === null ? [] : [place])].join(' ');
  const fields: [string, string][] = [
    ['act', actId],
    ['was', was],
    ['vorm', form],
    ['back', back],
    ['kring', `${to.ring ?? 'geen'}`],
    ['deel', to.sector ?? 'geen'],
  ];
  if (own !== null) fields.push(['hoek', own.angle.toFixed(4)], ['diepte', own.depth.toFixed(4)]);
  const id = mark.getAttribute('data-alter') ?? '';
  act({ address: `${way.href.baseVal}/plek`, fields }, at && { id, at }, answered);
}
