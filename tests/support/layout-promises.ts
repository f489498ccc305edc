import fc from 'fast-check';
import { expect } from 'vitest';
import { builtInTemplates, lensink } from '../../src/domain/circle/built-in-templates.ts';
import type { Alter, Circle } from '../../src/domain/circle/circle.ts';
import type { Box } from '../../src/domain/circle/layout/geometry.ts';
import { overlap, polarOf, within } from '../../src/domain/circle/layout/geometry.ts';
import type { CircleLayout } from '../../src/domain/circle/layout/lay-out-circle.ts';
import type { Template } from '../../src/domain/circle/template.ts';
import { plain } from './plain-alter.ts';

/** Bert's circle on a template. */
export const circleOf = (template: Template, alters: readonly Alter[]): Circle => ({
  template,
  ego: { id: 'ego', name: 'Bert', attributes: {} },
  alters,
  ties: [],
});

const someName = fc.oneof(
  fc.constantFrom(
    'Anja',
    'Tante Riet',
    'Buurvrouw Van der Heijden',
    'عبد الرحمن',
    '山田太郎',
    '👩‍👩‍👧 familie',
    'Ö',
    'Zoë-Élodie',
  ),
  fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }),
);

const label = fc.record({
  nl: fc.oneof(fc.constantFrom('Familie', 'Buurt en samenleving', 'Werk'), fc.string({ minLength: 1, maxLength: 40 })),
});
const ownTemplate: fc.Arbitrary<Template> = fc
  .record({ rings: fc.array(label, { minLength: 2, maxLength: 6 }), sectors: fc.array(label, { maxLength: 8 }) })
  .map(({ rings, sectors }) => ({
    ...lensink,
    id: 'own',
    rings: rings.map((name, index) => ({ key: `ring-${index}`, label: name })),
    sectors: sectors.map((name, index) => ({ key: `sector-${index}`, label: name })),
  }));
const someTemplate = fc.oneof(fc.constantFrom(...builtInTemplates), ownTemplate);

/** Any part of a way. */
export const zeroToOne = fc.double({ min: 0, max: 1, noNaN: true });
/** Any circle of up to 150 people, on a built-in form or one of somebody's own. */
export const someCircle = someTemplate.chain((template) =>
  fc
    .array(
      fc.record({
        name: someName,
        ring: fc.option(fc.integer({ min: 1, max: template.rings.length }), { freq: 12 }),
        sector:
          template.sectors.length === 0
            ? fc.constant(null)
            : fc.option(fc.constantFrom(...template.sectors.map(({ key }) => key)), { freq: 8 }),
        seat: fc.option(fc.nat(12), { freq: 2 }),
        place: fc.oneof(
          { weight: 8, arbitrary: fc.constant(null) },
          { weight: 1, arbitrary: fc.record({ angle: zeroToOne, depth: zeroToOne }) },
        ),
      }),
      { minLength: 0, maxLength: 150, size: 'max' },
    )
    .map((people) =>
      circleOf(
        template,
        people.map((person, index) => ({ ...plain, ...person, id: `m${index}` })),
      ),
    ),
);
/** From a phone to a wide screen, in px. */
export const someWidth = fc.integer({ min: 390, max: 1280 });

function boxesOf(layout: CircleLayout): readonly Box[] {
  const names = [...layout.rings, ...layout.sectors].flatMap(({ name }) => (name === null ? [] : [name.box]));
  const ego = {
    x: layout.cx - layout.egoRadius,
    y: layout.cy - layout.egoRadius,
    width: 2 * layout.egoRadius,
    height: 2 * layout.egoRadius,
  };
  return [...layout.marks.map(({ box }) => box), ...layout.more.map(({ box }) => box), ...names, ego];
}

/** Nothing on the drawing touches anything else or leaves the sheet. */
export function expectNoOverlap(layout: CircleLayout): void {
  const boxes = boxesOf(layout);
  const sheet = { x: -0.01, y: -0.01, width: layout.width + 0.02, height: layout.height + 0.02 };
  for (const [index, box] of boxes.entries()) {
    expect(within(box, sheet), `inside: ${JSON.stringify(box)}`).toBe(true);
    for (const other of boxes.slice(index + 1))
      expect(overlap(box, other), `${JSON.stringify(box)} ${JSON.stringify(other)}`).toBe(false);
  }
}

/** Every mark lies wholly in its own ring and sector. */
export function expectRightCell(layout: CircleLayout): void {
  const reach = layout.markSize / 2;
  for (const { x, y, ring, sector } of [...layout.marks, ...layout.more]) {
    const band = layout.rings.find((other) => other.ring === ring);
    const { radius, degrees } = polarOf({ x: layout.cx, y: layout.cy }, { x, y });
    expect(radius - reach).toBeGreaterThanOrEqual((band?.inner ?? Number.POSITIVE_INFINITY) - 0.01);
    expect(radius + reach).toBeLessThanOrEqual((band?.outer ?? 0) + 0.01);
    const arc = layout.sectors.find(({ key }) => key === sector);
    if (arc === undefined || layout.sectors.length === 1) continue;
    const fromStart = (degrees - arc.from + 720) % 360;
    const margin = (Math.asin(Math.min(1, reach / radius)) * 180) / Math.PI;
    expect(fromStart).toBeGreaterThanOrEqual(margin - 0.1);
    expect(fromStart).toBeLessThanOrEqual(arc.to - arc.from - margin + 0.1);
  }
}

/** Everybody is drawn, or counted in exactly one '+n' of their own cell. */
export function expectEverybodyOnce(circle: Circle, layout: CircleLayout): void {
  const drawn = [
    ...layout.marks.map(({ alter }) => alter.id),
    ...layout.more.flatMap(({ alters }) => alters.map(({ id }) => id)),
  ];
  expect(drawn.toSorted()).toEqual(circle.alters.map(({ id }) => id).toSorted());
  for (const { alter, ring, sector } of layout.marks) expect([ring, sector]).toEqual([alter.ring, alter.sector]);
  for (const { alters, ring, sector } of layout.more)
    for (const alter of alters) expect([alter.ring, alter.sector]).toEqual([ring, sector]);
  const cells = layout.more.map(({ ring, sector }) => `${ring}/${sector}`);
  expect(new Set(cells).size).toBe(cells.length);
}

const shares = [15, 30, 40, 15];
const sectorShares = [0.34, 0.26, 0.22, 0.18];

/** People spread over the four rings and quadrants as in a real network: most in the third ring, most of them family. */
export function realistic(count: number): Circle {
  const quota = shares.flatMap((share, ring) =>
    sectorShares.map((part, sector) => ({ ring, sector, people: (count * share * part) / 100 })),
  );
  const alters: Alter[] = [];
  const given = new Map<number, number>();
  for (let index = 0; index < count; index += 1) {
    const behind = quota.map(({ people }, cell) => (people * (index + 1)) / count - (given.get(cell) ?? 0));
    const cell = behind.indexOf(Math.max(...behind));
    const { ring, sector } = quota[cell] ?? { ring: 0, sector: 0 };
    const seat = given.get(cell) ?? 0;
    given.set(cell, seat + 1);
    alters.push({
      ...plain,
      id: `m${index}`,
      name: `Persoon ${index}`,
      ring: ring + 1,
      sector: lensink.sectors[sector]?.key ?? null,
      seat,
    });
  }
  return circleOf(lensink, alters);
}
