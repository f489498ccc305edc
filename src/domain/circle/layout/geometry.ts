/** A rectangle along the axes, in px, y downward. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export type Point = { readonly x: number; readonly y: number };

/** Boxes that share no more than this, in px, do not overlap. */
export const touching = 0.01;

/** Whether two boxes share more than an edge. */
export function overlap(a: Box, b: Box): boolean {
  return (
    a.x + a.width > b.x + touching &&
    b.x + b.width > a.x + touching &&
    a.y + a.height > b.y + touching &&
    b.y + b.height > a.y + touching
  );
}

/** Whether the first box lies wholly in the second. */
export function within(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** The point at a radius and an angle in degrees, clockwise from the top. */
export function pointAt(centre: Point, radius: number, degrees: number): Point {
  const angle = (degrees * Math.PI) / 180;
  return { x: centre.x + radius * Math.sin(angle), y: centre.y - radius * Math.cos(angle) };
}

/** Radius and angle (degrees clockwise from the top, 0 up to 360) of a point. */
export function polarOf(centre: Point, point: Point): { readonly radius: number; readonly degrees: number } {
  const degrees = (Math.atan2(point.x - centre.x, centre.y - point.y) * 180) / Math.PI;
  return { radius: Math.hypot(point.x - centre.x, point.y - centre.y), degrees: (degrees + 360) % 360 };
}

/** Distance from a point to the nearest and the farthest point of a box. */
export function distancesTo(box: Box, point: Point): { readonly nearest: number; readonly farthest: number } {
  const left = box.x - point.x;
  const right = point.x - box.x - box.width;
  const above = box.y - point.y;
  const below = point.y - box.y - box.height;
  return {
    nearest: Math.hypot(Math.max(left, right, 0), Math.max(above, below, 0)),
    farthest: Math.hypot(Math.max(-left, -right), Math.max(-above, -below)),
  };
}

/** A box grown by a margin on all sides. */
export const grown = (box: Box, margin: number): Box => ({
  x: box.x - margin,
  y: box.y - margin,
  width: box.width + 2 * margin,
  height: box.height + 2 * margin,
});
