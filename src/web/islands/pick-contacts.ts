/**
 * Offers the contacts of this device where the browser can show them (most phones). Only names are asked for; they are put into the
 * same field one could type in, as cards, and the same form is sent.
 */
type Picked = { readonly name?: readonly string[] };
type Picker = { select(what: readonly string[], how: { multiple: boolean }): Promise<readonly Picked[]> };

const isPicker = (value: unknown): value is Picker =>
  typeof value === 'object' && value !== null && 'select' in value && typeof value.select === 'function';

const form = document.querySelector<HTMLFormElement>('form[data-island="pick-contacts"]');
const place = form?.querySelector<HTMLElement>('[data-when="picker"]');
const text = form?.querySelector<HTMLTextAreaElement>('textarea');
const picker: unknown = 'contacts' in navigator ? navigator.contacts : null;

/** A name inside a card: a backslash, a comma and a semicolon would mean something there. */
const cardOf = (name: string) =>
  `BEGIN:VCARD\nVERSION:4.0\nFN:${name.replace(/[\\,;]/g, '\\$&').replace(/\s+/g, ' ')}\nEND:VCARD`;

async function pick(from: Picker, into: HTMLTextAreaElement, sent: HTMLFormElement): Promise<void> {
  const picked = await from.select(['name'], { multiple: true }).catch((): readonly Picked[] => []);
  const names = picked.flatMap(({ name }) => name?.slice(0, 1) ?? []).filter((name) => name.trim() !== '');
  if (names.length === 0) return;
  into.value = names.map(cardOf).join('\n');
  sent.requestSubmit();
}

if (form && place && text && isPicker(picker)) {
  place.hidden = false;
  place.querySelector('button')?.addEventListener('click', () => void pick(picker, text, form));
}
