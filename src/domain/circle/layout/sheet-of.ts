import type { Template } from '../template.ts';
import type { Frame } from './frame.ts';
import { frameOf } from './frame.ts';
import type { Sheet } from './grid.ts';
import { keeping } from './keeping.ts';
import { labelIn } from './label-in.ts';

const frames = keeping<Frame>(60);

/** The sheet of a template at a width in px, for a screen or on paper, with a band for those without a place when it has a name. */
export function sheetOf(template: Template, unplaced: string | null, width: number, language: string, paper = false): Sheet {
  const ringNames = template.rings.map(({ label }) => labelIn(label, language));
  const sectors = template.sectors.map(({ key, label }) => [key, labelIn(label, language)]);
  const frame = frames(JSON.stringify([width, paper, sectors]), () => frameOf(template, width, language, paper));
  const star = template.form === 'star';
  return { frame, unplaced, star, ringNames, key: JSON.stringify([width, paper, star, ringNames, sectors, unplaced]) };
}
