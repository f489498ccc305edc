import { chanceOf } from '../../../domain/circle/layout/chance-of.ts';
import { textWidth } from '../../../domain/circle/layout/label-text.ts';
import type { CircleLayout, MarkLayout, MoreLayout } from '../../../domain/circle/layout/lay-out-circle.ts';

import { centredText } from './draw-names.ts';
import { drawPhoto } from './draw-photo.ts';
import { supportOf } from './draw-ties.ts';
import type { DrawingNode } from './drawing-node.ts';
import { node, short } from './drawing-node.ts';
import type { DrawingOptions } from './drawing-options.ts';
import { markShape } from './mark-shape.ts';
import type { Paint } from './paint.ts';

function sentence(words: readonly (string | null | undefined)[]): string {
  return words.flatMap((word) => (word ? [`${word.charAt(0).toLocaleUpperCase()}${word.slice(1)}.`] : [])).join(' ');
}

function knowing(count: number, words: DrawingOptions['words']): string | null {
  if (count === 0) return null;
  return count === 1 ? words.knowsOne : words.knows.replace('{count}', String(count));
}

/** Everything a mark says by its place and shape, in words. */
function inWords(mark: MarkLayout, layout: CircleLayout, { words, privateView, ways }: DrawingOptions): string {
  const { alter } = mark;
  const ring = layout.rings.find((other) => other.ring === mark.ring)?.title;
  const sector = layout.sectors.find((other) => other.key === mark.sector)?.title;
  const { gives, receives } = supportOf(mark);
  const own = privateView
    ? [
        alter.valence === null ? null : words.valences[alter.valence],
        gives ? words.gives : null,
        receives ? words.receives : null,
      ]
    : [];
  const role = alter.role === null || alter.role === '' ? '' : `, ${alter.role}`;
  const kind = words.kinds[alter.kind];
  const past = alter.status === 'deceased' ? words.deceased : null;
  const knows = knowing(ways?.knows(mark) ?? 0, words);
  const who = `${alter.name}${role}`;
  return `${who}${who.endsWith('.') ? '' : '.'} ${sentence([kind, past, ring, sector, knows, ...own])}`;
}

/** A mark as a way to somewhere: a link as large as a finger, out of the order of Tab; the island of the drawing lets one walk through it. */
const asWay = (to: string, reach: { x: number; y: number; r: number }, drawn: DrawingNode): DrawingNode =>
  node(
    'a',
    { href: to, tabindex: -1 },
    node('circle', { class: 'reach', cx: Math.round(reach.x), cy: Math.round(reach.y), r: reach.r }),
    drawn,
  );

/** Somebody's mark with their name, as one group that holds nothing else. */
export function drawMark(mark: MarkLayout, layout: CircleLayout, options: DrawingOptions, paint: Paint): DrawingNode {
  const { alter, x, y, label, initials } = mark;
  const size = layout.markSize;
  const letter = Math.min(0.42 * size, (0.72 * size) / Math.max(0.1, textWidth(initials, 1)));
  const tint = `tint-${1 + (chanceOf(alter.name) % 6)}`;
  const said = inWords(mark, layout, options);
  const shape = markShape(alter.kind, x, y, size, paint('mark', tint, ...(alter.status === 'deceased' ? ['past'] : [])));
  const place = alter.place === null ? {} : { 'data-place': `${alter.place.angle} ${alter.place.depth}` };
  const drawn = node(
    'g',
    {
      'data-alter': alter.id,
      'data-ring': mark.ring ?? 'unknown',
      'data-sector': mark.sector ?? 'unknown',
      ...(options.ways === undefined ? {} : place),
      role: 'img',
    },
    shape,
    ...(initials === ''
      ? []
      : [centredText(initials, x, y + 0.34 * letter, letter, textWidth(initials, letter) * 1.07, paint('initials'))]),
    ...(options.ways === undefined || alter.photo === null
      ? []
      : drawPhoto(mark, options.ways.photoAt(alter.photo), layout, paint)),
    ...(label === null
      ? []
      : [centredText(label.text, label.x + label.width / 2, label.baseline, label.size, label.width, paint('label'))]),
    node('title', {}, said),
  );
  const { ways } = options;
  return ways === undefined ? drawn : asWay(ways.toPerson(mark), { x, y, r: ways.reachOf(mark) }, drawn);
}

/** The mark for people of a cell who found no room: how many, and in words who. */
export function drawMore(more: MoreLayout, layout: CircleLayout, { words, ways }: DrawingOptions, paint: Paint): DrawingNode {
  const count = more.alters.length;
  const text = `+${count}`;
  const size = layout.markSize;
  const letter = Math.min(0.42 * size, (0.84 * size) / textWidth(text, 1));
  const names = more.alters.map(({ name }) => name).join(', ');
  const said = words.more.replace('{count}', String(count)).replace('{name}', () => names);
  const drawn = node(
    'g',
    {
      'data-more': count,
      'data-ring': more.ring ?? 'unknown',
      'data-sector': more.sector ?? 'unknown',
      role: 'img',
    },
    node('circle', { cx: short(more.x), cy: short(more.y), r: size / 2, ...paint('more') }),
    centredText(text, more.x, more.y + 0.34 * letter, letter, textWidth(text, letter), paint('initials')),
    node('title', {}, said),
  );
  return ways === undefined ? drawn : asWay(ways.toMore(more), { x: more.x, y: more.y, r: size / 2 }, drawn);
}
