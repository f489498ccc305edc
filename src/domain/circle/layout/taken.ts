import type { Box } from './geometry.ts';
import { touching } from './geometry.ts';

/** Room that is taken on a sheet: the edges of boxes in one flat row (left, top, right, bottom), because they are asked after so often. */
export class Taken {
  readonly edges: number[];

  constructor(edges: number[] = []) {
    this.edges = edges;
  }

  /** Takes a box with a margin around it. */
  add({ x, y, width, height }: Box, margin: number): void {
    this.edges.push(x - margin, y - margin, x + width + margin, y + height + margin);
  }

  /** Whether a box shares more than an edge with anything taken. */
  touches({ x, y, width, height }: Box): boolean {
    return firstAcross(this.edges, x + touching, y + touching, x + width - touching, y + height - touching) >= 0;
  }

  /** The same room taken, apart from this. */
  copy(): Taken {
    return new Taken([...this.edges]);
  }

  /** A copy of what is taken in a rectangle. */
  within(left: number, top: number, right: number, bottom: number): Taken {
    const near: number[] = [];
    const { edges } = this;
    for (let at = 0; at < edges.length; at += 4) {
      const x0 = edges[at] ?? 0;
      const y0 = edges[at + 1] ?? 0;
      const x1 = edges[at + 2] ?? 0;
      const y1 = edges[at + 3] ?? 0;
      if (x1 > left && x0 < right && y1 > top && y0 < bottom) near.push(x0, y0, x1, y1);
    }
    return new Taken(near);
  }
}

/** Where in a flat row of edges the first box stands that lies across a rectangle, or -1. */
export function firstAcross(edges: readonly number[], left: number, top: number, right: number, bottom: number): number {
  for (let at = 0; at < edges.length; at += 4) {
    // Within the row by the condition of the loop.
    if (edges[at]! < right && edges[at + 2]! > left && edges[at + 1]! < bottom && edges[at + 3]! > top) return at;
  }
  return -1;
}

/** The boxes of a flat row of edges that lie across a band from `low` to `high` of the second axis. */
export function rowOf(edges: readonly number[], low: number, high: number): number[] {
  const near: number[] = [];
  for (let at = 0; at < edges.length; at += 4) {
    // Four edges to a box, by the step of the loop.
    if (edges[at + 1]! < high && edges[at + 3]! > low) near.push(edges[at]!, edges[at + 1]!, edges[at + 2]!, edges[at + 3]!);
  }
  return near;
}
