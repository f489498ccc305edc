import type { Box, Point } from './geometry.ts';
import { distancesTo, grown, overlap, polarOf } from './geometry.ts';
import { shortened, textWidth } from './label-text.ts';
import type { SectorArc } from './sector-arcs.ts';
import { ascent, descent } from './steps.ts';

/** A name on the drawing that belongs to a ring or a sector: its lines, cut to fit, and the box they take. */
export type PlacedName = {
  readonly text: string;
  readonly lines: readonly string[];
  readonly size: number;
  readonly align: 'start' | 'middle' | 'end';
  readonly box: Box;
};

/** Height of a line of text of a size. */
export const lineHeight = (size: number): number => (ascent + descent) * size;

function wrapped(text: string, size: number, width: number, cut: boolean): readonly string[] | null {
  const lines: string[] = [];
  for (const word of text.split(/\s+/u)) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (textWidth(longer, size) <= width) lines.splice(Math.max(lines.length - 1, 0), 1, longer);
    else lines.push(cut ? shortened(word, size, width) : word);
  }
  if (cut) return lines.slice(0, 3);
  return lines.length > 3 || lines.some((line) => textWidth(line, size) > width) ? null : lines;
}

type Field = {
  readonly width: number;
  readonly height: number;
  readonly centre: Point;
  readonly radius: number;
  readonly size: number;
};

/** Air between a name and the edge of the sheet. */
const inset = 2;

const apart = (from: number, to: number): number => Math.abs(((from - to + 540) % 360) - 180);

function spotsFor(field: Field, middle: number, width: number, height: number, sectors: number): readonly Box[] {
  const sine = Math.sin((middle * Math.PI) / 180);
  const top = Math.cos((middle * Math.PI) / 180) > 0;
  const edge = top ? 0 : field.height - height;
  if (Math.abs(sine) < 0.3) return [{ x: field.centre.x - width / 2, y: edge, width, height }];
  const x = sine > 0 ? field.width - inset - width : inset;
  const count = sectors <= 4 ? 1 : 40;
  const shift = ((field.height / 2 - height) / count) * (top ? 1 : -1);
  return Array.from({ length: count }, (_, index) => ({ x, y: edge + index * shift, width, height }));
}

function placed(
  text: string,
  arc: SectorArc,
  field: Field,
  taken: readonly Box[],
  sectors: number,
  cut: boolean,
): PlacedName | null {
  const middle = (arc.from + arc.to) / 2;
  const sine = Math.sin((middle * Math.PI) / 180);
  const align = Math.abs(sine) < 0.3 ? 'middle' : sine > 0 ? 'end' : 'start';
  for (const share of cut ? [0.3, 0.2, 0.13, 0.08] : [0.46, 0.36, 0.28, 0.22, 0.17]) {
    const lines = wrapped(text, field.size, share * field.width, cut);
    if (lines === null) continue;
    const width = Math.max(...lines.map((line) => textWidth(line, field.size)));
    const free = spotsFor(field, middle, width, lines.length * lineHeight(field.size), sectors).filter((box) => {
      const seen = polarOf(field.centre, { x: box.x + box.width / 2, y: box.y + box.height / 2 });
      const off = apart(seen.degrees, middle) > 0.5 * (arc.to - arc.from);
      return (
        !off &&
        distancesTo(box, field.centre).nearest >= field.radius + 3 &&
        !taken.some((other) => overlap(grown(other, 3), box))
      );
    });
    const nearness = (box: Box): number =>
      apart(polarOf(field.centre, { x: box.x + box.width / 2, y: box.y + box.height / 2 }).degrees, middle);
    const best = [...free].sort((a, b) => nearness(a) - nearness(b))[0];
    if (best !== undefined) return { text, lines, size: field.size, align, box: best };
  }
  return null;
}

/** Puts the sector names around a circle, in the corners or above and below it; null when they do not all fit there uncut. */
export function placeSectorNames(
  names: readonly string[],
  arcs: readonly SectorArc[],
  field: Field,
  cut: boolean,
): readonly (PlacedName | null)[] | null {
  const result: (PlacedName | null)[] = [];
  for (const [index, arc] of arcs.entries()) {
    const taken = result.flatMap((name) => (name === null ? [] : [name.box]));
    const name = placed(names[index] ?? '', arc, field, taken, arcs.length, cut);
    if (name === null && !cut) return null;
    result.push(name);
  }
  return result;
}
