import type { MarkLayout } from '../../../domain/circle/layout/lay-out-circle.ts';
import type { DrawingNode } from './drawing-node.ts';
import { node, short } from './drawing-node.ts';
import { markShape } from './mark-shape.ts';
import type { Paint } from './paint.ts';

type Where = { readonly width: number; readonly markSize: number };

/** The photo of somebody inside the outline of their mark, over the initials: those stay when it cannot be shown. */
export function drawPhoto(
  { alter, x, y }: MarkLayout,
  address: string,
  { width, markSize }: Where,
  paint: Paint,
): readonly DrawingNode[] {
  const id = `foto-${width}-${alter.id}`;
  const [left, top] = [short(x - markSize / 2), short(y - markSize / 2)];
  const place = { x: left, y: top, width: markSize, height: markSize, preserveAspectRatio: 'xMidYMid slice' };
  return [
    node('clipPath', { id }, markShape(alter.kind, x, y, markSize, {})),
    node('image', { href: address, ...place, 'clip-path': `url(#${id})` }),
    markShape(alter.kind, x, y, markSize, paint('photo-edge')),
  ];
}
