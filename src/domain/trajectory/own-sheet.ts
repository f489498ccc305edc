import { nothingSaid } from '../circle/about.ts';
import type { Alter, Circle } from '../circle/circle.ts';
import type { Template } from '../circle/template.ts';
import { ok, type Result, refused } from '../result.ts';

/** A name on a guest's own sheet, with the place they gave it. */
export type SheetMark = {
  readonly id: string;
  readonly name: string;
  readonly ring: number | null;
  readonly sector: string | null;
  readonly version: number;
};

/** Where on the form a name goes: an empty answer is no place. Refused when the form has no such ring or sector. */
export function spotOn(
  { rings, sectors }: Template,
  typed: { readonly ring: string; readonly sector: string },
): Result<{ readonly ring: number | null; readonly sector: string | null }, 'no-such-place'> {
  const ring = typed.ring === '' ? null : Number(typed.ring);
  if (ring !== null && !(Number.isInteger(ring) && ring >= 1 && ring <= rings.length)) return refused('no-such-place');
  const sector = typed.sector === '' ? null : typed.sector;
  if (sector !== null && !sectors.some(({ key }) => key === sector)) return refused('no-such-place');
  return ok({ ring, sector });
}

const alterOn = ({ id, name, ring, sector }: SheetMark): Alter => ({
  id,
  name,
  ring,
  sector,
  kind: 'person',
  status: 'present',
  role: null,
  seat: null,
  place: null,
  valence: null,
  support: [],
  about: nothingSaid,
  birthday: null,
  photo: null,
  attributes: {},
});

/** A sheet as a circle of its own, to draw. Nothing of the owner's circle is in it but who is in the middle. */
export const circleOnSheet = (template: Template, marks: readonly SheetMark[], middle: string | null): Circle => ({
  template,
  ego: { id: 'ego', name: middle, attributes: {} },
  alters: marks.map(alterOn),
  ties: [],
});
