import type { Template } from '../template.ts';
import type { Point } from './geometry.ts';
import { labelIn } from './label-in.ts';
import type { SectorArc } from './sector-arcs.ts';
import { sectorArcs } from './sector-arcs.ts';
import type { PlacedName } from './sector-names.ts';
import { lineHeight, placeSectorNames } from './sector-names.ts';

/** What of the drawing depends on its width and template alone: the sheet, the outermost circle, the middle, the sectors and their names. */
export type Frame = {
  readonly width: number;
  readonly height: number;
  readonly centre: Point;
  readonly radius: number;
  readonly egoRadius: number;
  readonly ringNameSize: number;
  readonly arcs: readonly SectorArc[];
  readonly sectorNames: readonly (PlacedName | null)[];
};

/** 12 pt in px, for eyes of eighty. */
const onPaper = 16;

const between = (low: number, value: number, high: number): number => Math.min(Math.max(low, value), high);

function attempt(
  width: number,
  radius: number,
  arcs: readonly SectorArc[],
  names: readonly string[],
  { cut, paper }: { readonly cut: boolean; readonly paper: boolean },
): Frame | null {
  const size = paper ? onPaper : between(12, width / 46, 16);
  const reaches = (degrees: number): boolean =>
    arcs.length > 1 && arcs.some((arc) => Math.cos((((arc.from + arc.to) / 2 - degrees) * Math.PI) / 180) > 0.955);
  const top = reaches(0) ? lineHeight(size) + 5 : 0.8 * size;
  const bottom = reaches(180) ? lineHeight(size) + 1.5 * size : 1.4 * size;
  const height = Math.round(2 * radius + top + bottom);
  const centre = { x: width / 2, y: top + radius };
  const sectorNames = placeSectorNames(names, arcs, { width, height, centre, radius, size }, cut);
  if (sectorNames === null) return null;
  const egoRadius = between(Math.min(22, 0.3 * radius), 0.19 * radius - 11, 64);
  return {
    width,
    height,
    centre,
    radius,
    egoRadius,
    ringNameSize: paper ? onPaper : between(11, width / 56, 13),
    arcs,
    sectorNames,
  };
}

/** Lays out the frame: the circle as large as the names of the sectors around it let it be. On paper those of rings and sectors are 12 pt. */
export function frameOf(template: Template, width: number, language: string, paper: boolean): Frame {
  const arcs = sectorArcs(template);
  const names = template.sectors.map((sector) => labelIn(sector.label, language));
  const largest = width / 2 - between(3, width / 90, 8);
  for (let part = 1; part > 0.78; part -= 0.02) {
    const frame = attempt(width, part * largest, arcs, names, { cut: false, paper });
    if (frame !== null) return frame;
  }
  const frame = attempt(width, 0.8 * largest, arcs, names, { cut: true, paper });
  if (frame === null) throw new Error('names that may be cut always fit');
  return frame;
}
