import { type Point, pointAt, polarOf } from '../../domain/circle/layout/geometry.ts';

/** A ring as the drawing says it is, in px of the drawing; ring null is where people wait, `around` when it goes all around. */
type Band = {
  readonly ring: number | null;
  readonly inner: number;
  readonly outer: number;
  readonly name: string;
  readonly around: boolean;
};
type Arc = { readonly key: string; readonly from: number; readonly to: number; readonly name: string };

/** What a drawing says of its rings and sectors, enough to know where a point lies. Rings from the middle out. */
export type Ground = { readonly centre: Point; readonly bands: readonly Band[]; readonly arcs: readonly Arc[] };

/** A ring and a sector of the drawing; null is "nog geen plek" and unknown. */
export type Cell = { readonly ring: number | null; readonly sector: string | null };

/** Where somebody is let go: the cell, and which part of the way along and into it, 0 to 1. */
export type Landing = Cell & { readonly angle: number; readonly depth: number };

const numberIn = (element: Element, name: string): number => Number(element.getAttribute(name));

/** The cell a mark of the drawing stands in. */
export function cellOf(mark: Element): Cell {
  const [ring, sector] = [mark.getAttribute('data-ring') ?? 'unknown', mark.getAttribute('data-sector') ?? 'unknown'];
  return { ring: ring === 'unknown' ? null : Number(ring), sector: sector === 'unknown' ? null : sector };
}

/** Reads the rings and sectors off a drawing. */
export function groundOf(svg: SVGSVGElement): Ground {
  const bands = [...svg.querySelectorAll('[data-inner]')].map((each) => ({
    ring: cellOf(each).ring,
    inner: numberIn(each, 'data-inner'),
    outer: numberIn(each, 'data-outer'),
    name: each.querySelector('title')?.textContent ?? '',
    around: each.tagName === 'circle',
  }));
  const arcs = [...svg.querySelectorAll('[data-from]')].map((each) => ({
    key: each.getAttribute('data-sector') ?? '',
    from: numberIn(each, 'data-from'),
    to: numberIn(each, 'data-to'),
    name: each.getAttribute('data-name') ?? '',
  }));
  const centre = { x: numberIn(svg, 'data-cx'), y: numberIn(svg, 'data-cy') };
  return { centre, bands: bands.sort((one, other) => one.inner - other.inner), arcs };
}

const part = (value: number, from: number, to: number) => Math.min(1, Math.max(0, (value - from) / (to - from)));

/** Where a point lies. The middle counts as the innermost ring; whatever lies outside all rings is no place. */
export function landingAt({ centre, bands, arcs }: Ground, point: Point): Landing {
  const { radius, degrees } = polarOf(centre, point);
  const rings = bands.filter(({ ring, around }) => ring !== null || around);
  const band = rings.find(({ outer }) => radius <= outer);
  const arc = band && arcs.find(({ from, to }) => (degrees - from + 720) % 360 < to - from);
  return {
    ring: band?.ring ?? null,
    sector: arc?.key ?? null,
    angle: arc ? part((degrees - arc.from + 720) % 360, 0, arc.to - arc.from) : degrees / 360,
    depth: band ? part(radius, band.inner, band.outer) : 0,
  };
}

/** A cell in the words of the drawing: "Vrienden, Familie"; '' where the drawing has no word for it. */
export function nameOf({ bands, arcs }: Ground, { ring, sector }: Cell): string {
  const names = [bands.find((band) => band.ring === ring)?.name, arcs.find(({ key }) => key === sector)?.name];
  return names.filter(Boolean).join(', ');
}

/** The outline of a cell as the path of an SVG; '' for the edge where people wait. */
export function outlineOf({ centre, bands, arcs }: Ground, { ring, sector }: Cell): string {
  const band = bands.find((each) => each.ring === ring);
  if (band === undefined || !band.around) return '';
  const { from, to } = arcs.find(({ key }) => key === sector) ?? { from: 0, to: 360 };
  const at = (radius: number, degrees: number) => {
    const { x, y } = pointAt(centre, radius, degrees);
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  };
  const half = (from + to) / 2;
  const along = (radius: number, turn: 0 | 1, end: number) =>
    `A${radius} ${radius} 0 0 ${turn} ${at(radius, half)}A${radius} ${radius} 0 0 ${turn} ${at(radius, end)}`;
  const [inner, outer] = [band.inner, band.outer];
  return `M${at(outer, from)}${along(outer, 1, to)}L${at(inner, to)}${along(inner, 0, from)}Z`;
}

/** The cell one ring inward (-1) or outward (1), or one sector further or back; "nog geen plek" lies outside the outermost ring. */
export function cellBeside(
  { bands, arcs }: Ground,
  { ring, sector }: Cell,
  step: { readonly ring: number; readonly sector: number },
): Cell {
  const outermost = Math.max(...bands.map((band) => band.ring ?? 0));
  const next = (ring ?? outermost + 1) + step.ring;
  const at = arcs.findIndex(({ key }) => key === sector);
  const turned = at < 0 ? (step.sector > 0 ? 0 : arcs.length - 1) : (at + step.sector + arcs.length) % arcs.length;
  return {
    ring: next > outermost ? null : Math.max(1, next),
    sector: step.sector === 0 ? sector : (arcs[turned]?.key ?? null),
  };
}
