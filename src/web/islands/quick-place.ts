/**
 * Placing by key, beside Tab and Space: arrows walk along the names, a number or a letter puts the name in focus in a ring or a sector, Enter
 * sends. It only fills in fields of the form it stands in; ticking a name by hand takes back what was put there by key.
 */
type PlaceKey = { readonly key: string; readonly label: string; readonly ring?: number | null; readonly sector?: string };

const boxes = (place: Element): HTMLInputElement[] =>
  [...place.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')].filter((box) => box.getClientRects().length > 0);

const boxIn = (event: Event): { box: HTMLInputElement; place: HTMLElement } | null => {
  const box = event.target;
  if (!(box instanceof HTMLInputElement) || box.type !== 'checkbox') return null;
  const place = box.closest<HTMLElement>('[data-island="quick-place"]');
  return place === null ? null : { box, place };
};

/** The part of the form that keeps what was put by key for one name. */
function fieldFor(box: HTMLInputElement): HTMLInputElement {
  const there = box.parentElement?.querySelector<HTMLInputElement>('input[name="zet"]');
  if (there) return there;
  const field = document.createElement('input');
  Object.assign(field, { type: 'hidden', name: 'zet', value: `${box.value} - -` });
  box.after(field);
  return field;
}

function wordsFor(box: HTMLInputElement): HTMLElement {
  const there = box.parentElement?.querySelector<HTMLElement>('[data-put]');
  if (there) return there;
  const words = document.createElement('span');
  words.className = 'naober-soft naober-beside';
  words.dataset['put'] = '';
  box.parentElement?.append(words);
  return words;
}

const nameOf = (box: HTMLInputElement) => box.parentElement?.querySelector('span')?.firstChild?.textContent ?? '';
const knows = (box: HTMLInputElement, part: string) => (box.dataset['known'] ?? '').split(' ').includes(part);

function step(place: HTMLElement, box: HTMLInputElement, by: 1 | -1): void {
  const all = boxes(place);
  all[all.indexOf(box) + by]?.focus();
}

function put(place: HTMLElement, box: HTMLInputElement, chosen: PlaceKey, keys: readonly PlaceKey[]): void {
  const field = fieldFor(box);
  const [id = '', ring = '-', sector = '-'] = field.value.split(' ');
  const now = chosen.sector === undefined ? { ring: `${chosen.ring ?? 'geen'}`, sector } : { ring, sector: chosen.sector };
  field.value = `${id} ${now.ring} ${now.sector}`;
  box.checked = false;
  const labels = keys
    .filter((one) => (one.sector === undefined ? `${one.ring ?? 'geen'}` === now.ring : one.sector === now.sector))
    .map(({ label }) => label);
  wordsFor(box).textContent = labels.join(', ');
  const said = place.querySelector('[data-quick-said]');
  if (said) said.textContent = `${nameOf(box)}: ${labels.join(', ')}`;
  box.dataset['known'] = `${box.dataset['known'] ?? ''} ${chosen.sector === undefined ? 'ring' : 'sector'}`;
  const hasSectors = keys.some((one) => one.sector !== undefined);
  if (knows(box, 'ring') && (knows(box, 'sector') || !hasSectors)) step(place, box, 1);
}

document.addEventListener('keydown', (event) => {
  const here = boxIn(event);
  if (here === null || event.ctrlKey || event.metaKey || event.altKey) return;
  const { box, place } = here;
  if (['ArrowDown', 'ArrowRight'].includes(event.key)) step(place, box, 1);
  else if (['ArrowUp', 'ArrowLeft'].includes(event.key)) step(place, box, -1);
  else {
    const keys: readonly PlaceKey[] = JSON.parse(place.dataset['keys'] ?? '[]');
    const chosen = keys.find(({ key }) => key === event.key.toLowerCase());
    if (chosen === undefined) return;
    put(place, box, chosen, keys);
  }
  event.preventDefault();
});

document.addEventListener('change', (event) => {
  const here = boxIn(event);
  if (here === null) return;
  for (const part of here.box.parentElement?.querySelectorAll('input[name="zet"], [data-put]') ?? []) part.remove();
});

document.addEventListener('focusin', (event) => {
  const here = boxIn(event);
  const hint = here?.box.matches(':focus-visible') ? here.place.querySelector<HTMLElement>('[data-quick-hint]') : null;
  if (hint) hint.hidden = false;
});
