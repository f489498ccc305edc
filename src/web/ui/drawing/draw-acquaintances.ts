import type { AlterTie } from '../../../domain/circle/circle.ts';
import type { CircleLayout } from '../../../domain/circle/layout/lay-out-circle.ts';
import type { DrawingNode } from './drawing-node.ts';
import { node } from './drawing-node.ts';
import type { Paint } from './paint.ts';

type Point = { readonly x: number; readonly y: number };

/** How far a line bends at least, as a share of its length. */
const bend = 0.12;
/** In px: the room between a line and the name in the middle. */
const clear = 16;

/** A line between two people, bent away from the middle so far that it never runs through it. */
function between({ cx, cy, egoRadius }: CircleLayout, one: Point, other: Point): string {
  const [dx, dy] = [other.x - one.x, other.y - one.y];
  const length = Math.hypot(dx, dy);
  const fromMiddle = ((one.x - cx) * -dy + (one.y - cy) * dx) / length;
  const side = fromMiddle < 0 ? -1 : 1;
  const nearest = ((cx - one.x) * dx + (cy - one.y) * dy) / length ** 2;
  // How high the curve is where it comes nearest to the middle, as a share of its top; nothing where the line ends before.
  const share = 4 * nearest * (1 - nearest);
  const room = share > 0.3 ? (egoRadius + clear - Math.abs(fromMiddle)) / share : 0;
  const passes = Math.max(bend * length, room);
  // The top of a curve lies half way to its control point.
  const out = (2 * side * passes) / length;
  const top = { x: (one.x + other.x) / 2 - out * dy, y: (one.y + other.y) / 2 + out * dx };
  const [from, over, to] = [one, top, other].map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`);
  return `M${from}Q${over} ${to}`;
}

/** Thin lines between those who know each other, under everybody; together one path, so that a hundred of them weigh little. */
export function drawAcquaintances(layout: CircleLayout, ties: readonly AlterTie[], paint: Paint): readonly DrawingNode[] {
  const at = new Map(layout.marks.map((mark): [string, Point] => [mark.alter.id, mark]));
  const lines = ties.flatMap(({ source, target }) => {
    const [one, other] = [at.get(source), at.get(target)];
    if (one === undefined || other === undefined) return [];
    return one.x === other.x && one.y === other.y ? [] : [between(layout, one, other)];
  });
  return lines.length === 0 ? [] : [node('path', { d: lines.join(''), ...paint('knows') })];
}
