import { inTurn } from './part-act.ts';
import { wayOf } from './part-fresh.ts';
import { cellBeside, cellOf, groundOf } from './part-ground.ts';
import { movableDrawing, move } from './part-move.ts';

type Way = { readonly x: number; readonly y: number };

const directions: Readonly<Record<string, Way>> = {
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
};

const waysIn = (svg: SVGSVGElement): SVGAElement[] => [...svg.querySelectorAll<SVGAElement>('a')];

function middleOf(way: SVGAElement): Way {
  const reach = way.querySelector('.reach');
  return { x: Number(reach?.getAttribute('cx')), y: Number(reach?.getAttribute('cy')) };
}

/** The nearest one in a direction; what lies aside counts double. */
function nearest(svg: SVGSVGElement, from: SVGAElement, { x, y }: Way): SVGAElement | null {
  const here = middleOf(from);
  const away = (way: SVGAElement) => {
    const there = middleOf(way);
    const along = (there.x - here.x) * x + (there.y - here.y) * y;
    const aside = Math.abs((there.x - here.x) * y) + Math.abs((there.y - here.y) * x);
    return along > 1 ? along + 2 * aside : Infinity;
  };
  const [best] = waysIn(svg)
    .map((way) => ({ way, distance: away(way) }))
    .filter(({ distance }) => distance < Infinity)
    .sort((one, other) => one.distance - other.distance);
  return best?.way ?? null;
}

/** One of the drawing is in the order of Tab: the one that was last at hand. */
function atHand(svg: SVGSVGElement, way: SVGAElement): void {
  for (const each of waysIn(svg)) each.setAttribute('tabindex', each === way ? '0' : '-1');
}

/** What a key asks of the one who has the focus: a ring in (-1) or out (1), a sector on or back; null when it asks nothing of the kind. */
function stepOf({ key, shiftKey }: KeyboardEvent): { readonly ring: number; readonly sector: number } | null {
  if (key === '+' || key === '=' || (shiftKey && key === 'ArrowUp')) return { ring: -1, sector: 0 };
  if (key === '-' || key === '_' || (shiftKey && key === 'ArrowDown')) return { ring: 1, sector: 0 };
  if (!shiftKey) return null;
  return key === 'ArrowRight' ? { ring: 0, sector: 1 } : key === 'ArrowLeft' ? { ring: 0, sector: -1 } : null;
}

/** Moves whoever has the focus by a step, after the moves that are still on their way: each begins where the one before it ended. */
function step(id: string, by: { readonly ring: number; readonly sector: number }): void {
  inTurn(() => {
    const mark = [...document.querySelectorAll<SVGGElement>(`svg[data-cx] [data-alter="${id}"]`)].find((each) =>
      each.checkVisibility(),
    );
    if (!mark?.ownerSVGElement) return;
    const from = cellOf(mark);
    const to = cellBeside(groundOf(mark.ownerSVGElement), from, by);
    if (to.ring !== from.ring || to.sector !== from.sector) move(mark, to, null);
  });
}

/** Out of the drawing, to what comes after it. */
function leave(drawing: Element): void {
  const after = document.getElementById('mensen') ?? document.querySelector<HTMLElement>('main');
  after?.setAttribute('tabindex', '-1');
  after?.focus();
  if (after === null) wayOf(drawing)?.blur();
}

function pressed(event: KeyboardEvent): void {
  const way = event.target instanceof SVGAElement ? event.target : null;
  const svg = way?.ownerSVGElement;
  if (!way || !svg?.hasAttribute('data-cx') || event.ctrlKey || event.metaKey || event.altKey) return;
  const mark = way.querySelector('[data-alter]');
  const by = stepOf(event);
  const direction = event.shiftKey ? undefined : directions[event.key];
  if (by !== null && mark !== null && movableDrawing(mark) !== null) step(mark.getAttribute('data-alter') ?? '', by);
  else if (direction !== undefined) nearest(svg, way, direction)?.focus();
  else if (event.key === 'Home' || event.key === 'End')
    waysIn(svg)
      .at(event.key === 'Home' ? 0 : -1)
      ?.focus();
  else if (event.key === 'Escape') leave(svg);
  else return;
  event.preventDefault();
}

/** Lets one walk through the drawings of this page with the arrow keys, and move people with a key. Tab goes in and out as anywhere. */
export function letWalk(): void {
  document.addEventListener('keydown', pressed);
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof SVGAElement && target.ownerSVGElement?.hasAttribute('data-cx')) atHand(target.ownerSVGElement, target);
  });
}

/** Puts the first of every drawing in the order of Tab, when nobody there is yet. */
export function openToTab(): void {
  for (const svg of document.querySelectorAll<SVGSVGElement>('svg[data-cx]'))
    if (svg.querySelector('a[tabindex="0"]') === null) svg.querySelector('a')?.setAttribute('tabindex', '0');
}
