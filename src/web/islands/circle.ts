/**
 * A circle comes drawn for a wide and for a narrow screen, and the stylesheet shows one. Here the hidden one is taken off the page, so
 * that everybody stands on it once; it comes back when the screen gets wider or narrower, and for the printer.
 */
const widths = ['(min-width: 56.25em)', '(min-width: 75em)'];

function keepOneDrawing(place: Element): void {
  const drawings = [...place.children];
  const showAll = () => place.replaceChildren(...drawings);
  const keepShown = () => {
    showAll();
    const shown = drawings.filter((drawing) => drawing.getClientRects().length > 0);
    if (shown.length > 0) place.replaceChildren(...shown);
  };
  keepShown();
  for (const width of widths) window.matchMedia(width).addEventListener('change', keepShown);
  window.addEventListener('beforeprint', showAll);
  window.addEventListener('afterprint', keepShown);
}

const begin = () => document.querySelectorAll('[data-island="circle"]').forEach(keepOneDrawing);
begin();
document.addEventListener('fresh', begin);
