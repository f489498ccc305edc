import type { Cell } from './cells.ts';
import { linesOver } from './cells.ts';
import type { Box } from './geometry.ts';
import { touching } from './geometry.ts';
import type { Ground } from './ground.ts';
import { around } from './ground.ts';
import type { Slot } from './slot.ts';
import { shapesOf } from './slot.ts';
import { reachOf } from './steps.ts';
import type { Taken } from './taken.ts';
import { firstAcross, rowOf } from './taken.ts';

/** How a cell is filled: in rows or, `upright`, in columns; from the top or the left, or from the other end. */
export type Sweep = { readonly upright: boolean; readonly fromEnd: boolean };

/** A rectangle as the lines run: where it begins and ends along them (u) and across them (v). */
type Span = { readonly u0: number; readonly u1: number; readonly v0: number; readonly v1: number };

const spanOf = ({ x, y, width, height }: Box, upright: boolean): Span =>
  upright ? { u0: y, u1: y + height, v0: x, v1: x + width } : { u0: x, u1: x + width, v0: y, v1: y + height };

/** How far a box from `low` to `high` must be moved to lie between two edges. */
const slide = (low: number, high: number, from: number, to: number): number => Math.max(from - low, Math.min(0, to - high));

/** Finds room on one line after another: `near` are the edges of what is taken beside the line at `v`. */
function seeker(ground: Ground, upright: boolean) {
  const shapes = shapesOf(ground.step).map(({ box, side }) => ({ ...spanOf(box, upright), side }));
  const all = spanOf(ground.sheet, upright);
  /** The span of the n-th shape at a point, the first one slid along the sheet's edge. */
  const spanAt = (nth: number, u: number, v: number): Span => {
    const { u0 = 0, u1 = 0, v0 = 0, v1 = 0 } = shapes[nth] ?? {};
    const across = nth === 0 && upright ? v + slide(v + v0, v + v1, all.v0, all.v1) : v;
    const along = nth === 0 && !upright ? u + slide(u + u0, u + u1, all.u0, all.u1) : u;
    return { u0: along + u0, u1: along + u1, v0: across + v0, v1: across + v1 };
  };
  /** Where from u onward, up to `end`, a shape is likely free: surely when that is u itself. */
  const nextOf = (near: readonly number[], nth: number, u: number, v: number, end: number): number => {
    const { u0, u1, v0, v1 } = spanAt(nth, u, v);
    if (v0 < all.v0 || v1 > all.v1 || u1 > all.u1) return Number.POSITIVE_INFINITY;
    if (u0 < all.u0) return u + all.u0 - u0 + touching;
    let beyond = u;
    for (let at = firstAcross(near, u0 + touching, v0 + touching, u1 - touching, v1 - touching); at >= 0 && beyond <= end; ) {
      beyond = Math.max(beyond + 0.5, u + (near[at + 2] ?? 0) - u0);
      const moved = beyond - u;
      at = firstAcross(near, u0 + moved + touching, v0 + touching, u1 + moved - touching, v1 - touching);
    }
    return beyond;
  };
  return {
    shapes,
    spanAt,
    /** From u onward: the first point up to `end` where some shape is free, and which; null when there is none. */
    seek(near: readonly number[], from: number, end: number, v: number): { readonly u: number; readonly nth: number } | null {
      for (let u = from; u <= end; ) {
        let next = Number.POSITIVE_INFINITY;
        let nth = 0;
        for (let index = 0; index < shapes.length && next > u; index += 1) {
          const free = nextOf(near, index, u, v, end);
          if (free < next) {
            next = free;
            nth = index;
          }
        }
        if (next <= end && nextOf(near, nth, next, v, end) === next) return { u: next, nth };
        u = next;
      }
      return null;
    },
  };
}

/** The lines over a cell from one end to the other, each with the stretches of it where a mark may stand. */
function linesFrom(cell: Cell, { centre, step }: Ground, { upright, fromEnd }: Sweep) {
  const middle = upright ? { u: centre.y, v: centre.x } : { u: centre.x, v: centre.y };
  const { v0, v1 } = spanOf(around(cell, centre), upright);
  const stretchesAt = linesOver(cell, reachOf(step), upright);
  const pitch = Math.max(3, step.mark / 6);
  return Array.from({ length: Math.floor((v1 - v0) / pitch) + 1 }, (_, line) => {
    const v = fromEnd ? v1 - line * pitch : v0 + line * pitch;
    return { v, stretches: stretchesAt(v - middle.v).map(([from, to]) => [from + middle.u, to + middle.u] as const) };
  });
}

/**
 * Fills a cell line after line, each slot as near to the beginning of its line as is free, until there are `quota`; so many px of air between.
 */
export function pack(cell: Cell, ground: Ground, taken: Taken, quota: number, air: number, sweep: Sweep): readonly Slot[] {
  const { upright } = sweep;
  const { step } = ground;
  const { shapes, spanAt, seek } = seeker(ground, upright);
  const edges = taken.edges.map((edge, at, all) => (upright ? (all[at ^ 1] ?? 0) : edge));
  const wide = upright ? step.width + step.mark : 0;
  const low = Math.min(-wide, ...shapes.map(({ v0 }) => v0));
  const high = Math.max(wide, ...shapes.map(({ v1 }) => v1));
  const slots: Slot[] = [];
  for (const { v, stretches } of linesFrom(cell, ground, sweep)) {
    const near = stretches.length === 0 ? [] : rowOf(edges, v + low, v + high);
    for (const [from, to] of stretches) {
      for (let found = seek(near, from, to, v); found !== null; found = seek(near, found.u + step.mark, to, v)) {
        const { u0, u1, v0, v1 } = spanAt(found.nth, found.u, v);
        for (const list of [edges, near]) list.push(u0 - air, v0 - air, u1 + air, v1 + air);
        const box = upright
          ? { x: v0, y: u0, width: v1 - v0, height: u1 - u0 }
          : { x: u0, y: v0, width: u1 - u0, height: v1 - v0 };
        slots.push({
          mark: upright ? { x: v, y: found.u } : { x: found.u, y: v },
          box,
          side: shapes[found.nth]?.side ?? 'below',
        });
        if (slots.length >= quota) return slots;
      }
    }
  }
  return slots;
}
