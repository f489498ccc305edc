import { inTurn } from './part-act.ts';
import { wayOf } from './part-fresh.ts';
import { cellOf, type Ground, groundOf, type Landing, landingAt, nameOf, outlineOf } from './part-ground.ts';
import { movableDrawing, move } from './part-move.ts';

/** How far a mouse goes before it is a drag and no click, and how long a finger rests before it lifts a name and does not scroll, in px and ms. */
const slack = 6;
const rest = 350;
/** So near to the edge of the screen the page scrolls along, in px. */
const rim = 36;

type Lifted = {
  readonly mark: SVGGElement;
  readonly svg: SVGSVGElement;
  readonly ground: Ground;
  /** From the page to the drawing: its corner, in px of the page, and how many px of the screen one of the drawing is. */
  readonly corner: DOMRect;
  readonly scale: number;
  readonly ghost: HTMLElement;
  readonly says: HTMLElement;
  readonly cell: SVGPathElement;
  landing: Landing;
};

const svgTag = 'http://www.w3.org/2000/svg';

/** A copy of a mark that floats over the page, with the name of the cell under it. Moving it moves nothing else. */
function ghostOf(mark: SVGGElement, scale: number): { ghost: HTMLElement; says: HTMLElement } {
  const box = mark.getBBox();
  const shape = mark.querySelector('circle, rect, path, image');
  const middle = shape instanceof SVGGraphicsElement ? shape.getBBox() : box;
  const copy = document.createElementNS(svgTag, 'svg');
  copy.setAttribute('viewBox', `${box.x - 2} ${box.y - 2} ${box.width + 4} ${box.height + 4}`);
  copy.setAttribute('width', `${(box.width + 4) * scale}`);
  copy.setAttribute('class', 'circle-drawing');
  const inside = mark.cloneNode(true);
  if (inside instanceof Element) for (const name of ['data-alter', 'role']) inside.removeAttribute(name);
  copy.append(inside);
  const ghost = document.createElement('div');
  const says = document.createElement('span');
  ghost.className = 'naober-lifted';
  ghost.setAttribute('aria-hidden', 'true');
  ghost.append(copy, says);
  ghost.style.marginInlineStart = `${-(middle.x + middle.width / 2 - box.x + 2) * scale}px`;
  ghost.style.marginBlockStart = `${-(middle.y + middle.height / 2 - box.y + 2) * scale}px`;
  return { ghost, says };
}

function lift(mark: SVGGElement, svg: SVGSVGElement): Lifted {
  const seen = svg.getBoundingClientRect();
  const scale = svg.getScreenCTM()?.a ?? 1;
  const corner = new DOMRect(seen.x + window.scrollX, seen.y + window.scrollY);
  const cell = document.createElementNS(svgTag, 'path');
  cell.setAttribute('class', 'landing');
  (svg.querySelector('[data-ego]') ?? svg.lastElementChild)?.before(cell);
  const { ghost, says } = ghostOf(mark, scale);
  document.body.append(ghost);
  wayOf(mark)?.classList.add('lifting');
  return {
    mark,
    svg,
    ground: groundOf(svg),
    corner,
    scale,
    ghost,
    says,
    cell,
    landing: { ring: -1, sector: '', angle: 0, depth: 0 },
  };
}

/** One frame of a drag: the copy follows; the cell under it is marked when it is another one. */
function follow(lifted: Lifted, x: number, y: number): void {
  const { ground, corner, scale, ghost, says, cell } = lifted;
  ghost.style.transform = `translate(${x}px, ${y}px)`;
  const point = { x: (x + window.scrollX - corner.x) / scale, y: (y + window.scrollY - corner.y) / scale };
  const landing = landingAt(ground, point);
  if (landing.ring !== lifted.landing.ring || landing.sector !== lifted.landing.sector) {
    cell.setAttribute('d', outlineOf(ground, landing));
    says.textContent = nameOf(ground, landing);
  }
  lifted.landing = landing;
}

function putBack({ ghost, cell, mark }: Lifted): void {
  ghost.remove();
  cell.remove();
  wayOf(mark)?.classList.remove('lifting');
}

/** Whether the copy lies over somebody else or over a name in the drawing. */
function isInTheWay({ ghost, svg, mark }: Lifted): boolean {
  const here = (ghost.querySelector('svg g') ?? ghost).getBoundingClientRect();
  return [...svg.querySelectorAll('[data-alter], [data-more], [data-ego]')].some((other) => {
    const there = other.getBoundingClientRect();
    return (
      other !== mark && there.left < here.right && here.left < there.right && there.top < here.bottom && here.top < there.bottom
    );
  });
}

/** Lets go: on a free spot exactly there, on somebody else's the usual place in that cell; within one's own cell exactly there as far as it goes. */
function letGo(lifted: Lifted): void {
  const { mark, landing, ghost } = lifted;
  const was = cellOf(mark);
  const stays = was.ring === landing.ring && was.sector === landing.sector;
  const own = landing.ring !== null && (stays || !isInTheWay(lifted)) ? landing : null;
  const at = (ghost.querySelector('svg g') ?? ghost).getBoundingClientRect();
  lifted.says.textContent = '';
  lifted.cell.remove();
  if (stays && own === null) putBack(lifted);
  else inTurn(() => (mark.isConnected ? move(mark, landing, own, at, () => putBack(lifted)) : putBack(lifted)));
}

/** Lets people be dragged in the drawings of this page, by mouse at once, by finger after a moment's rest, so that scrolling goes on as it was. */
export function letDrag(): void {
  let pressed: { mark: SVGGElement; svg: SVGSVGElement; x: number; y: number; timer: number } | null = null;
  let lifted: Lifted | null = null;
  let at = { x: 0, y: 0 };
  let frame = 0;
  let justDragged = false;

  const draw = () => {
    frame = 0;
    if (lifted === null) return;
    const push = at.y < rim ? -8 : at.y > window.innerHeight - rim ? 8 : 0;
    if (push !== 0) {
      window.scrollBy(0, push);
      frame = requestAnimationFrame(draw);
    }
    follow(lifted, at.x, at.y);
  };
  const begin = () => {
    if (pressed === null || !pressed.mark.isConnected) return;
    clearTimeout(pressed.timer);
    lifted = lift(pressed.mark, pressed.svg);
    draw();
  };
  const end = (dropped: boolean) => {
    clearTimeout(pressed?.timer);
    cancelAnimationFrame(frame);
    frame = 0;
    const was = lifted;
    [pressed, lifted] = [null, null];
    if (was === null) return;
    justDragged = true;
    setTimeout(() => {
      justDragged = false;
    });
    if (dropped) letGo(was);
    else putBack(was);
  };

  document.addEventListener('pointerdown', (event) => {
    const way = event.target instanceof Element ? event.target.closest('svg[data-cx] a') : null;
    const mark = way?.querySelector<SVGGElement>('[data-alter]');
    const svg = mark?.ownerSVGElement;
    if (!mark || !svg || event.button !== 0 || !event.isPrimary || movableDrawing(mark) === null) return;
    at = { x: event.clientX, y: event.clientY };
    const timer = event.pointerType === 'mouse' ? 0 : window.setTimeout(begin, rest);
    pressed = { mark, svg, ...at, timer };
  });
  document.addEventListener('pointermove', (event) => {
    if (pressed === null) return;
    at = { x: event.clientX, y: event.clientY };
    const gone = Math.hypot(at.x - pressed.x, at.y - pressed.y) > slack;
    if (lifted === null && gone && event.pointerType === 'mouse') begin();
    else if (lifted === null && gone) end(false);
    if (lifted !== null && frame === 0) frame = requestAnimationFrame(draw);
  });
  document.addEventListener('pointerup', (event) => {
    at = { x: event.clientX, y: event.clientY };
    if (lifted !== null) follow(lifted, at.x, at.y);
    end(true);
  });
  document.addEventListener('pointercancel', () => end(false));
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || lifted === null) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    end(false);
  });
  // A finger that holds a name does not scroll, opens no menu, and drags no link.
  document.addEventListener('touchmove', (event) => lifted !== null && event.preventDefault(), { passive: false });
  document.addEventListener('contextmenu', (event) => (lifted !== null || pressed?.timer) && event.preventDefault());
  document.addEventListener('dragstart', (event) => pressed !== null && event.preventDefault());
  document.addEventListener('click', (event) => justDragged && event.preventDefault(), true);
}
