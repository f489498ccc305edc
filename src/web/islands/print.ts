/** A button that prints this page; without JavaScript the words beside it say how. */
for (const place of document.querySelectorAll<HTMLElement>('[data-island="print"]')) {
  place.hidden = false;
  place.addEventListener('click', () => window.print());
}
