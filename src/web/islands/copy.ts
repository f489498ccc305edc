/** A button that copies the text of its field; without JavaScript one selects it by hand. Says on the button that it was done. */
for (const place of document.querySelectorAll<HTMLElement>('[data-island="copy"]')) {
  const field = place.querySelector<HTMLTextAreaElement | HTMLInputElement>('textarea, input');
  const offer = place.querySelector<HTMLElement>('[data-copy]');
  const button = offer?.querySelector('button') ?? null;
  if (field === null || offer === null || button === null || !('clipboard' in navigator)) continue;
  offer.hidden = false;
  button.addEventListener('click', async () => {
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
      button.textContent = place.dataset['copied'] ?? button.textContent;
    } catch {
      // Not allowed here: the text stands selected, to copy by hand.
      field.focus();
    }
  });
}
