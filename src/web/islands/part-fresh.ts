/** Words for whoever hears the page: one quiet place that stays while the page is renewed. */
const heard = document.createElement('div');
heard.className = 'naober-only-heard';
heard.setAttribute('role', 'status');
document.body.append(heard);

/** Says something to whoever hears the page, after what is being said. */
export function announce(words: string): void {
  heard.textContent = words;
}

const calm = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

const marksIn = (within: ParentNode): SVGGElement[] => [...within.querySelectorAll<SVGGElement>('svg[data-cx] [data-alter]')];
const idOf = (mark: Element) => mark.getAttribute('data-alter') ?? '';

/** The link around a mark of the drawing. */
export const wayOf = (mark: Element): SVGAElement | null => {
  const way = mark.parentElement;
  return way instanceof SVGAElement ? way : null;
};

/** Where on the screen everybody stands who can be seen. */
function positions(): Map<string, DOMRect> {
  const seen = marksIn(document).map((mark): [string, DOMRect] => [idOf(mark), mark.getBoundingClientRect()]);
  return new Map(seen.filter(([, { width }]) => width > 0));
}

/** Who stands elsewhere than before finds that place before the eyes, in 200 ms. */
function settle(before: ReadonlyMap<string, DOMRect>): void {
  if (calm()) return;
  for (const mark of marksIn(document)) {
    const was = before.get(idOf(mark));
    const is = mark.getBoundingClientRect();
    const scale = mark.ownerSVGElement?.getScreenCTM()?.a ?? 1;
    if (was === undefined || is.width === 0) continue;
    const [dx, dy] = [(was.x - is.x) / scale, (was.y - is.y) / scale];
    if (Math.hypot(dx, dy) < 2) continue;
    mark.animate([{ transform: `translate(${dx}px, ${dy}px)` }, { transform: 'none' }], { duration: 200, easing: 'ease-out' });
  }
}

/** What has the focus, said so that it is found again on the renewed page. */
function focusKept(): () => void {
  const here = document.activeElement;
  const id = here?.querySelector('[data-alter]')?.getAttribute('data-alter');
  const inMain = here !== null && here.closest('main') !== null;
  return () => {
    if (id) wayOf(document.querySelector(`svg[data-cx] [data-alter="${id}"]`) ?? document.body)?.focus({ preventScroll: true });
    else if (inMain) document.querySelector('main')?.focus({ preventScroll: true });
  };
}

/**
 * Puts the answered page in the place of this one: people find their new place before the eyes, focus and opened parts stay, and
 * what was done is said. `from` is where a mark that was dragged was let go.
 */
export function show(page: Document, from?: { readonly id: string; readonly at: DOMRect }): void {
  const before = positions();
  if (from) before.set(from.id, from.at);
  const focusAgain = focusKept();
  const open = [...document.querySelectorAll('main details[open] > summary')].map((summary) => summary.textContent);
  document.title = page.title;
  document.querySelector('main')?.replaceChildren(...(page.querySelector('main')?.childNodes ?? []));
  for (const summary of document.querySelectorAll('main details > summary'))
    if (open.includes(summary.textContent)) summary.parentElement?.setAttribute('open', '');
  const said = document.querySelector('main [role="status"]');
  said?.removeAttribute('role');
  document.dispatchEvent(new Event('fresh'));
  focusAgain();
  settle(before);
  announce([...(said?.querySelectorAll('.naober-said, .naober-saved') ?? [])].map((each) => each.textContent).join(' '));
}
