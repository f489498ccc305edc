import { chanceOf } from './chance-of.ts';
import { overlap } from './geometry.ts';
import type { Grid } from './grid.ts';
import { piecesOf } from './grid.ts';
import type { Placement } from './own-places.ts';
import { ownPoint, placeOwn } from './own-places.ts';
import type { Seated } from './people.ts';
import type { Slot } from './slot.ts';

/** People who found no slot, as one mark that says how many they are; sector null is unknown. */
export type More = {
  readonly people: readonly Seated[];
  readonly band: number;
  readonly sector: number | null;
  readonly slot: Slot;
};

type Group = {
  readonly band: number;
  readonly sector: number | null;
  readonly people: readonly Seated[];
  readonly slots: readonly Slot[];
};
type Filled = { readonly placed: readonly Placement[]; readonly left: readonly Seated[] };

function nearest(slots: readonly Slot[], grid: Grid, person: Seated): Slot | undefined {
  const wanted = ownPoint(grid, person);
  if (wanted === null) return undefined;
  const away = ({ mark }: Slot): number => Math.hypot(mark.x - wanted.x, mark.y - wanted.y);
  return [...slots].sort((a, b) => away(a) - away(b))[0];
}

/** Gives slots: first nearest to where the owner wanted somebody, then by seat, then by chance of the id; in a queue while they wait for a place. */
function fill(grid: Grid, { band, people, slots }: Group, taken: ReadonlySet<Slot>): Filled {
  const got = new Map<Seated, Slot>();
  const used = new Set<Slot>(taken);
  const take = (person: Seated, slot: Slot | undefined): void => {
    if (slot === undefined || used.has(slot)) return;
    used.add(slot);
    got.set(person, slot);
  };
  for (const person of people) {
    if (person.alter.place === null) continue;
    const open = slots.filter((slot) => !used.has(slot));
    take(person, nearest(open, grid, person));
  }
  for (const person of people) if (!got.has(person) && person.alter.seat !== null) take(person, slots[person.alter.seat]);
  for (const person of people) {
    if (got.has(person)) continue;
    const start = grid.bands[band]?.ring === null ? 0 : chanceOf(person.alter.id) % Math.max(1, slots.length);
    for (let next = 0; next < slots.length && !got.has(person); next += 1) take(person, slots[(start + next) % slots.length]);
  }
  return {
    placed: [...got].map(([person, slot]) => ({ person, slot })),
    left: people.filter((person) => !got.has(person)),
  };
}

/** All slots of a ring for those whose sector is unknown: from the back of each cell, sector after sector. */
function backwards(cells: readonly (readonly Slot[])[]): readonly Slot[] {
  const longest = Math.max(0, ...cells.map((slots) => slots.length));
  return Array.from({ length: longest }, (_, back) => cells.flatMap((slots) => slots.at(-1 - back) ?? [])).flat();
}

function groupsOf(grid: Grid, band: number, people: readonly Seated[]): readonly Group[] {
  const pieces = piecesOf(grid.sheet);
  const cells = grid.slots.slice(band * pieces, (band + 1) * pieces);
  const here = people.filter((person) => person.band === band);
  if (grid.sheet.frame.arcs.length === 0) return [{ band, sector: null, people: here, slots: cells[0] ?? [] }];
  const known = cells.map((slots, sector) => ({
    band,
    sector,
    slots,
    people: here.filter((person) => person.sector === sector),
  }));
  return [...known, { band, sector: null, slots: backwards(cells), people: here.filter(({ sector }) => sector === null) }];
}

/** The one slot a ring keeps for those whose sector is unknown when those who are known would take them all. */
function keptFor(groups: readonly Group[]): Slot | undefined {
  const unknown = groups.at(-1);
  if (groups.length < 2 || unknown === undefined || unknown.people.length === 0) return undefined;
  if (groups.slice(0, -1).some(({ people, slots }) => people.length < slots.length)) return undefined;
  return [...groups.slice(0, -1)].sort((a, b) => b.slots.length - a.slots.length)[0]?.slots.at(-1);
}

/** Fills one ring; the last of those who got a slot gives it up for the '+n' where not everybody in the group got one. */
function fillRing(
  grid: Grid,
  groups: readonly Group[],
  blocked: ReadonlySet<Slot>,
): { readonly placed: readonly Placement[]; readonly more: readonly More[] } {
  const kept = keptFor(groups);
  const used = new Set(blocked);
  const placed: Placement[] = [];
  const more: More[] = [];
  for (const group of groups) {
    const taken = new Set(used);
    if (kept !== undefined && group.sector !== null) taken.add(kept);
    const filled = fill(grid, group, taken);
    for (const { slot } of filled.placed) used.add(slot);
    const last = filled.placed.at(-1);
    if (filled.left.length === 0 || last === undefined) placed.push(...filled.placed);
    else {
      placed.push(...filled.placed.slice(0, -1));
      more.push({ band: group.band, sector: group.sector, slot: last.slot, people: [last.person, ...filled.left] });
    }
  }
  return { placed, more };
}

/**
 * Gives everybody a slot of a grid. Own places come first and are kept exactly as long as everybody else still finds a slot; otherwise the
 * last of them are moved to the slot nearest to it, one after another.
 */
export function seatPeople(
  grid: Grid,
  people: readonly Seated[],
): { readonly placed: readonly Placement[]; readonly more: readonly More[] } {
  const wishers = grid.step.label === 0 ? [] : people.filter(({ alter }) => alter.place !== null);
  for (let kept = wishers.length; ; kept -= Math.ceil(kept / 8)) {
    const own = placeOwn(grid, wishers.slice(0, kept));
    const settled = new Set(own.map(({ person }) => person));
    const others = people.filter((person) => !settled.has(person));
    const blocked = new Set(grid.slots.flat().filter(({ box }) => own.some(({ slot }) => overlap(slot.box, box))));
    const bands = Array.from({ length: grid.cells.length / piecesOf(grid.sheet) }, (_, band) =>
      fillRing(grid, groupsOf(grid, band, others), blocked),
    );
    const placed = [...own, ...bands.flatMap((band) => band.placed)];
    const more = bands.flatMap((band) => band.more);
    const counted = placed.length + more.reduce((sum, mark) => sum + mark.people.length, 0);
    if (kept === 0 || (more.length === 0 && counted === people.length)) return { placed, more };
  }
}
