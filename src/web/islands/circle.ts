import { letDrag } from './part-drag.ts';
import { letWalk, openToTab } from './part-keys.ts';
import { lookAgain } from './part-look-again.ts';
import { letUndo } from './part-undo.ts';

/**
 * A circle comes drawn for a wide and for a narrow screen, and the stylesheet shows one. Here the hidden one is taken off the page, so
 * that everybody stands on it once; it comes back when the screen gets wider or narrower, and for the printer.
 */
const widths = ['(min-width: 56.25em)', '(min-width: 75em)'];

/** What is shown again when the screen changes; of the page as it is now only. */
let shownAgain: (() => void)[] = [];
let allShown: (() => void)[] = [];

function keepOneDrawing(place: Element): void {
  const drawings = [...place.children];
  const showAll = () => place.replaceChildren(...drawings);
  const keepShown = () => {
    showAll();
    const shown = drawings.filter((drawing) => drawing.getClientRects().length > 0);
    if (shown.length > 0) place.replaceChildren(...shown);
    openToTab();
  };
  keepShown();
  shownAgain.push(keepShown);
  allShown.push(showAll);
}

function begin(): void {
  [shownAgain, allShown] = [[], []];
  document.querySelectorAll('[data-island="circle"]').forEach(keepOneDrawing);
  for (const words of document.querySelectorAll<HTMLElement>('main [data-when="script"]')) words.hidden = false;
}

function doAll(some: readonly (() => void)[]): void {
  for (const one of some) one();
}

for (const width of widths) window.matchMedia(width).addEventListener('change', () => doAll(shownAgain));
window.addEventListener('beforeprint', () => doAll(allShown));
window.addEventListener('afterprint', () => doAll(shownAgain));

begin();
document.addEventListener('fresh', begin);
document.addEventListener('visibilitychange', lookAgain);
letDrag();
letWalk();
letUndo();
