import type { Circle } from '../../../domain/circle/circle.ts';
import { pointAt } from '../../../domain/circle/layout/geometry.ts';
import type { CircleLayout, RingLayout } from '../../../domain/circle/layout/lay-out-circle.ts';
import { drawAcquaintances } from './draw-acquaintances.ts';
import { drawMark, drawMore } from './draw-mark.ts';
import { centredText, drawName } from './draw-names.ts';
import { drawTies } from './draw-ties.ts';
import type { DrawingNode } from './drawing-node.ts';
import { node, short } from './drawing-node.ts';
import type { DrawingOptions } from './drawing-options.ts';
import type { Paint } from './paint.ts';
import { paintFor } from './paint.ts';

const key = (value: string | number | null): string | number => value ?? 'unknown';

const extentOf = ({ ring, inner, outer }: RingLayout) => ({
  'data-ring': key(ring),
  'data-inner': short(inner),
  'data-outer': short(outer),
});

/** Where people wait for a place, under the circle: the part of the outer band that lies on the sheet. */
function drawWaiting(ring: RingLayout, { cy, width, height }: CircleLayout, paint: Paint): DrawingNode {
  const y = short(cy + ring.inner);
  const place = { x: 0, y, width, height: short(height - cy - ring.inner) };
  return node('rect', { ...place, ...extentOf(ring), ...paint('waiting') }, node('title', {}, ring.title));
}

function drawRings(layout: CircleLayout, paint: Paint): readonly DrawingNode[] {
  const { rings, cx, cy, width } = layout;
  const inside = rings.filter(({ ring }) => ring !== null).length;
  const roles = ({ ring }: RingLayout): readonly string[] =>
    ring === null
      ? ['ring', 'ring-unknown']
      : ['ring', `ring-${ring}`, `tone-${inside === 1 ? 3 : 1 + Math.min(3, Math.floor(((ring - 1) * 4) / inside))}`];
  return [...rings].reverse().map((ring) => {
    if (ring.ring === null && ring.outer > width / 2) return drawWaiting(ring, layout, paint);
    const disc = { cx: short(cx), cy: short(cy), r: short(ring.outer) };
    return node('circle', { ...disc, ...extentOf(ring), ...paint(...roles(ring)) }, node('title', {}, ring.title));
  });
}

function drawSectors(layout: CircleLayout, paint: Paint): readonly DrawingNode[] {
  const { cx, cy, egoRadius, sectors, rings } = layout;
  const outer = rings.findLast(({ ring }) => ring !== null)?.outer ?? egoRadius;
  const at = (radius: number, degrees: number): string => {
    const { x, y } = pointAt({ x: cx, y: cy }, radius, degrees);
    return `${short(x)} ${short(y)}`;
  };
  const wedges = sectors.map(({ key: sector, from, to, title }) => {
    const half = (from + to) / 2;
    const arc = (degrees: number): string => `A${short(outer)} ${short(outer)} 0 0 1 ${at(outer, degrees)}`;
    const attributes = {
      'data-sector': sector,
      'data-from': short(from),
      'data-to': short(to),
      'data-name': title,
      ...paint('sector'),
    };
    return node('path', { d: `M${at(0, 0)}L${at(outer, from)}${arc(half)}${arc(to)}Z`, ...attributes });
  });
  const lines =
    sectors.length < 2
      ? []
      : sectors.map(({ from }) => node('path', { d: `M${at(egoRadius, from)}L${at(outer, from)}`, ...paint('axis') }));
  return [...wedges, ...lines];
}

function drawEgo({ cx, cy, egoRadius, egoName }: CircleLayout, paint: Paint): DrawingNode {
  return node(
    'g',
    { 'data-ego': 'true' },
    node('circle', { cx: short(cx), cy: short(cy), r: short(egoRadius), ...paint('ego') }),
    centredText(egoName.text, cx, cy + 0.34 * egoName.size, egoName.size, egoName.width, paint('ego-name')),
  );
}

/** Draws a circle by its layout; `circle` must be the one that was laid out. Text is plain: both ways out of a drawing escape it. */
export function drawCircle(circle: Circle, layout: CircleLayout, options: DrawingOptions): DrawingNode {
  const { language, words, standAlone } = options;
  const paint = paintFor(standAlone);
  const { width, height } = layout;
  const names = [
    ...layout.rings.map(({ name }) => ({ name, roles: ['name', 'ring-name'] })),
    ...layout.sectors.map(({ name }) => ({ name, roles: ['name'] })),
  ];
  const root = {
    ...(standAlone
      ? {
          xmlns: 'http://www.w3.org/2000/svg',
          'font-family': "'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible', Verdana, sans-serif",
        }
      : { class: 'circle-drawing' }),
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    'data-cx': short(layout.cx),
    'data-cy': short(layout.cy),
    'text-anchor': 'middle',
    lang: language,
    role: 'group',
    'aria-label': words.circleOf.replace('{name}', () => circle.ego.name ?? words.you),
  };
  return node(
    'svg',
    root,
    ...(standAlone ? [node('rect', { width, height, ...paint('sheet') })] : []),
    ...drawRings(layout, paint),
    ...drawSectors(layout, paint),
    ...(options.ways?.showsLines ? drawAcquaintances(layout, circle.ties, paint) : []),
    node('g', {}, ...drawTies(layout, circle.template, options.privateView, paint)),
    ...names.flatMap(({ name, roles }) => (name === null ? [] : [drawName(name, paint(...roles))])),
    drawEgo(layout, paint),
    ...layout.marks.map((mark) => drawMark(mark, layout, options, paint)),
    ...layout.more.map((more) => drawMore(more, layout, options, paint)),
  );
}
