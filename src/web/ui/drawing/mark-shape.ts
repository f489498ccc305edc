import type { AlterKind } from '../../../domain/circle/circle.ts';
import type { DrawingNode } from './drawing-node.ts';
import { node, short } from './drawing-node.ts';

const roof = 'M0 -48 44 -12 44 43 -44 43 -44 -12Z';
const ears = 'M-33 -50 -14 -37Q0 -42 14 -37L33 -50 40 -24A47 47 0 1 1 -40 -24Z';

/** A path drawn in hundredths of the size of a mark, put at its place: every pair of numbers is a point, but those of an arc's shape. */
function putAt(path: string, x: number, y: number, size: number): string {
  const part = size / 100;
  return path.replace(
    /A(\S+) (\S+) 0 1 1 |(-?\d+) (-?\d+)/g,
    (_, arcX: string | undefined, arcY: string | undefined, px: string, py: string) =>
      arcX === undefined || arcY === undefined
        ? `${short(x + Number(px) * part)} ${short(y + Number(py) * part)}`
        : `A${short(Number(arcX) * part)} ${short(Number(arcY) * part)} 0 1 1 `,
  );
}

/** The outline of a mark around a point: people round, groups square with round corners, places with a roof, animals with ears. */
export function markShape(kind: AlterKind, x: number, y: number, size: number, paint: DrawingNode['attributes']): DrawingNode {
  if (kind === 'place' || kind === 'pet') {
    return node('path', { d: putAt(kind === 'place' ? roof : ears, x, y, size), 'stroke-linejoin': 'round', ...paint });
  }
  if (kind === 'person') return node('circle', { cx: short(x), cy: short(y), r: size / 2, ...paint });
  const side = 0.88 * size;
  return node('rect', {
    x: short(x - side / 2),
    y: short(y - side / 2),
    width: short(side),
    height: short(side),
    rx: short(0.24 * size),
    ...paint,
  });
}
