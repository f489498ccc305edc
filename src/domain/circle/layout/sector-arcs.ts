import type { Template } from '../template.ts';

/** A sector as a piece of the turn: degrees clockwise from the top, `from` below `to`, which may pass 360. */
export type SectorArc = { readonly key: string; readonly from: number; readonly to: number };

/** Where the first sector begins, by number of sectors: names then fall in the corners, above or below, hardly ever straight beside. */
const beginnings = [0, 0, 270, 240, 270, 288, 270, 360 - 1.5 * (360 / 7), 270];

/** The sectors of a template as equal pieces of the turn; the built-in four have family top left. */
export function sectorArcs(template: Template): readonly SectorArc[] {
  const span = 360 / Math.max(template.sectors.length, 1);
  const start = beginnings[template.sectors.length] ?? 0;
  return template.sectors.map(({ key }, index) => ({ key, from: start + index * span, to: start + (index + 1) * span }));
}
