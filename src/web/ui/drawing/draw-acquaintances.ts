import type { AlterTie } from '../../../domain/circle/circle.ts';
import type { CircleLayout } from '../../../domain/circle/layout/lay-out-circle.ts';
import type { DrawingNode } from './drawing-node.ts';
import { node } from './drawing-node.ts';
import type { Paint } from './paint.ts';

type Point = { readonly x: number; readonly y: number };

/** How far a line bends, as a share of its length. */
const bend = 0.14;

/** A line between two people that bends away from the middle, around whoever stands there; straight through the middle to its left. */
function between({ cx, cy }: CircleLayout, one: Point, other: Point): string {
  const length = Math.hypot(other.x - one.x, other.y - one.y);
  const half = { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
  const away = Math.hypot(half.x - cx, half.y - cy);
  const side =
    away < 1
      ? { x: (one.y - other.y) / length, y: (other.x - one.x) / length }
      : { x: (half.x - cx) / away, y: (half.y - cy) / away };
  const top = { x: half.x + 2 * bend * length * side.x, y: half.y + 2 * bend * length * side.y };
  const [from, over, to] = [one, top, other].map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`);
  return `M${from}Q${over} ${to}`;
}

/** Thin lines between those who know each other, under everybody; together one path, so that a hundred of them weigh little. */
export function drawAcquaintances(layout: CircleLayout, ties: readonly AlterTie[], paint: Paint): readonly DrawingNode[] {
  const at = new Map(layout.marks.map((mark): [string, Point] => [mark.alter.id, mark]));
  const lines = ties.flatMap(({ source, target }) => {
    const [one, other] = [at.get(source), at.get(target)];
    return one === undefined || other === undefined || one === other ? [] : [between(layout, one, other)];
  });
  return lines.length === 0 ? [] : [node('path', { d: lines.join(''), ...paint('knows') })];
}
