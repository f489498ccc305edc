import type { Alter, Circle } from '../circle.ts';
import { chooseGrid } from './choose-grid.ts';
import type { Box } from './geometry.ts';
import type { Grid } from './grid.ts';
import { bandCount } from './grid.ts';
import { initialsOf } from './initials.ts';
import { labelIn } from './label-in.ts';
import { shortened, textWidth } from './label-text.ts';
import type { Seated } from './people.ts';
import { countPeople, seatedPeople } from './people.ts';
import type { PlacedLabel } from './place-labels.ts';
import { placeLabels } from './place-labels.ts';
import { seatPeople } from './seat-people.ts';
import type { PlacedName } from './sector-names.ts';
import { sheetOf } from './sheet-of.ts';
import { paperSteps, screenSteps } from './steps.ts';
import { withWaiting } from './waiting-rows.ts';

/**
 * A ring as drawn; ring null is the band of those without a place yet, of which only what lies under the circle is on the sheet unless it
 * goes all around. The name is null where a drawing is too small for it.
 */
export type RingLayout = {
  readonly ring: number | null;
  readonly inner: number;
  readonly outer: number;
  readonly title: string;
  readonly name: PlacedName | null;
};

/** A sector as drawn, in degrees clockwise from the top; `to` may pass 360. */
type SectorLayout = {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly title: string;
  readonly name: PlacedName | null;
};

/** Somebody as drawn. `box` holds mark and label; sector null is unknown; label null means initials only. */
export type MarkLayout = {
  readonly alter: Alter;
  readonly ring: number | null;
  readonly sector: string | null;
  readonly x: number;
  readonly y: number;
  readonly initials: string;
  readonly label: PlacedLabel | null;
  readonly box: Box;
};

/** A '+n': people of one cell who found no room, in the order of the circle. */
export type MoreLayout = {
  readonly ring: number | null;
  readonly sector: string | null;
  readonly x: number;
  readonly y: number;
  readonly alters: readonly Alter[];
  readonly box: Box;
};

/** Where everything of a circle stands, in px; the same circle and options always give the same. */
export type CircleLayout = {
  readonly width: number;
  readonly height: number;
  readonly cx: number;
  readonly cy: number;
  readonly egoRadius: number;
  readonly egoName: { readonly text: string; readonly size: number; readonly width: number };
  readonly markSize: number;
  readonly rings: readonly RingLayout[];
  readonly sectors: readonly SectorLayout[];
  readonly marks: readonly MarkLayout[];
  readonly more: readonly MoreLayout[];
};

/** The few words a layout needs room for. */
type LayoutLabels = { readonly you: string; readonly unplaced: string };

/** Width in px; `paper` writes names of at least 14 pt as long as they fit, and those of rings and sectors of 12 pt. */
export type LayoutOptions = {
  readonly width: number;
  readonly language: string;
  readonly labels?: LayoutLabels;
  readonly paper?: boolean;
};

const ownLabels = (language: string): LayoutLabels =>
  language === 'nl' ? { you: 'jij', unplaced: 'Nog geen plek' } : { you: 'you', unplaced: 'No place yet' };

function egoNameOf(name: string, radius: number): CircleLayout['egoName'] {
  const bold = 1.09;
  const room = 1.72 * radius;
  const size = Math.round(Math.min(26, Math.max(12, Math.min(0.46 * radius, room / (textWidth(name, 1) * bold)))) * 10) / 10;
  const text = shortened(name, size * bold, room);
  return { text, size, width: textWidth(text, size * bold) };
}

/**
 * The grid for everybody of a circle. Those without a place wait under the circle, or, where they have a sector or a line to the middle, in a
 * band around it.
 */
function gridFor(
  { template }: Circle,
  people: readonly Seated[],
  { width, language, paper }: LayoutOptions,
  unplaced: string,
): Grid {
  const without = people.filter(({ band }) => band === template.rings.length);
  const around = template.form === 'star' || without.some(({ sector }) => sector !== null);
  const outside = around && without.length > 0;
  const sheet = sheetOf(template, outside ? unplaced : null, width, language, paper);
  const counts = countPeople(people, bandCount(sheet), template.sectors.length);
  const grid = chooseGrid(sheet, paper === true ? paperSteps : screenSteps, counts);
  return outside || without.length === 0 ? grid : withWaiting(grid, without.length, unplaced);
}

/**
 * Lays out a circle on a sheet of a width: no two people's boxes overlap, nor with the middle, a ring's or a sector's name or a '+n', nothing
 * leaves the sheet, every mark stands in its ring and sector, and everybody is drawn or counted in exactly one '+n'. Adding or moving
 * somebody moves nobody else unless the density, the rings' widths or the seats kept for a cell change.
 */
export function layOutCircle(circle: Circle, options: LayoutOptions): CircleLayout {
  const { template } = circle;
  const { language } = options;
  const labels = options.labels ?? ownLabels(language);
  const people = seatedPeople(circle);
  const grid = gridFor(circle, people, options, labels.unplaced);
  const { frame } = grid.sheet;
  const seated = seatPeople(grid, people);
  const named = placeLabels(
    grid,
    seated.placed,
    seated.more.map(({ slot }) => slot.box),
  );
  const ringOf = (band: number): number | null => (band < template.rings.length ? band + 1 : null);
  const sectorOf = (sector: number | null): string | null => (sector === null ? null : (template.sectors[sector]?.key ?? null));
  const marks = seated.placed.map(({ person, slot }, index): MarkLayout => {
    const name = named[index] ?? null;
    return {
      alter: person.alter,
      ring: ringOf(person.band),
      sector: sectorOf(person.sector),
      ...slot.mark,
      initials: initialsOf(person.alter.name, grid.step.label === 0),
      label: name?.label ?? null,
      box: name?.box ?? slot.box,
    };
  });
  const order = new Map(circle.alters.map((alter, index) => [alter, index]));
  return {
    width: frame.width,
    height: frame.height,
    cx: frame.centre.x,
    cy: frame.centre.y,
    egoRadius: frame.egoRadius,
    egoName: egoNameOf(circle.ego.name ?? labels.you, frame.egoRadius),
    markSize: grid.step.mark,
    rings: grid.bands.map((band, index) => ({
      ...band,
      title: grid.sheet.ringNames[index] ?? labels.unplaced,
      name: grid.names[index] ?? null,
    })),
    sectors: frame.arcs.map((arc, index) => ({
      ...arc,
      title: labelIn(template.sectors[index]?.label ?? {}, language),
      name: frame.sectorNames[index] ?? null,
    })),
    marks: marks.sort((a, b) => (order.get(a.alter) ?? 0) - (order.get(b.alter) ?? 0)),
    more: seated.more.map(({ band, sector, slot, people: hidden }) => ({
      ring: ringOf(band),
      sector: sectorOf(sector),
      ...slot.mark,
      alters: hidden.map(({ alter }) => alter),
      box: slot.box,
    })),
  };
}
