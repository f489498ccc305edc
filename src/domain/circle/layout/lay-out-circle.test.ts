import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtInTemplates, convoy, ecogram, lensink } from '../built-in-templates.ts';
import type { Alter, Circle } from '../circle.ts';
import type { Template } from '../template.ts';
import { capacity } from './capacity.ts';
import type { Box } from './geometry.ts';
import { overlap, polarOf, within } from './geometry.ts';
import type { CircleLayout } from './lay-out-circle.ts';
import { layOutCircle } from './lay-out-circle.ts';

const plain: Omit<Alter, 'id' | 'name'> = {
  kind: 'person',
  status: 'present',
  role: null,
  ring: null,
  sector: null,
  seat: null,
  place: null,
  valence: null,
  support: [],
  attributes: {},
};

const circleOf = (template: Template, alters: readonly Alter[]): Circle => ({
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

const zeroToOne = fc.double({ min: 0, max: 1, noNaN: true });
const someCircle = someTemplate.chain((template) =>
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
const someWidth = fc.integer({ min: 390, max: 1280 });

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

function expectNoOverlap(layout: CircleLayout): void {
  const boxes = boxesOf(layout);
  const sheet = { x: -0.01, y: -0.01, width: layout.width + 0.02, height: layout.height + 0.02 };
  for (const [index, box] of boxes.entries()) {
    expect(within(box, sheet), `inside: ${JSON.stringify(box)}`).toBe(true);
    for (const other of boxes.slice(index + 1))
      expect(overlap(box, other), `${JSON.stringify(box)} ${JSON.stringify(other)}`).toBe(false);
  }
}

function expectRightCell(layout: CircleLayout): void {
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

function expectEverybodyOnce(circle: Circle, layout: CircleLayout): void {
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

describe('any circle, at any width', () => {
  test('nothing overlaps, nothing leaves the sheet, and everybody stands once in their own ring and sector', () => {
    fc.assert(
      fc.property(someCircle, someWidth, (circle, width) => {
        const layout = layOutCircle(circle, { width, language: 'nl' });
        expectNoOverlap(layout);
        expectRightCell(layout);
        expectEverybodyOnce(circle, layout);
      }),
      { numRuns: 80 },
    );
  });

  test('the same circle is laid out the same', () => {
    fc.assert(
      fc.property(someCircle, someWidth, (circle, width) => {
        const first = layOutCircle(circle, { width, language: 'nl' });
        expect(layOutCircle(structuredClone(circle), { width, language: 'nl' })).toEqual(first);
      }),
      { numRuns: 15 },
    );
  });
});

const shares = [15, 30, 40, 15];
const sectorShares = [0.34, 0.26, 0.22, 0.18];

/** People spread over the four rings and quadrants as in a real network: most in the third ring, most of them family. */
function realistic(count: number): Circle {
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

describe('realistic circles', () => {
  test.each([
    [390, 12],
    [390, 25],
    [390, 40],
    [740, 40],
    [1280, 100],
    [1280, 150],
  ])('at %i px %i people all have their name', (width, count) => {
    const layout = layOutCircle(realistic(count), { width, language: 'nl' });
    expectNoOverlap(layout);
    expect(layout.more).toEqual([]);
    expect(layout.marks.filter(({ label: name }) => name !== null)).toHaveLength(count);
  });

  test('as many in every cell as the capacity says all have their name', () => {
    for (const template of [lensink, convoy]) {
      const cells = capacity(template, 390);
      const alters = cells.flatMap(({ ring, sector, people }) =>
        Array.from({ length: people }, (_, index) => ({
          ...plain,
          id: `${ring}-${sector}-${index}`,
          name: 'Riet',
          ring,
          sector,
        })),
      );
      const layout = layOutCircle(circleOf(template, alters), { width: 390, language: 'nl' });
      expectNoOverlap(layout);
      expect(layout.marks).toHaveLength(alters.length);
      expect(layout.marks.every(({ label: name }) => name !== null)).toBe(true);
    }
  });

  test('two hundred in one cell become initials and one count', () => {
    const alters = Array.from({ length: 200 }, (_, index) => ({
      ...plain,
      id: `m${index}`,
      name: `Persoon ${index}`,
      ring: 1,
      sector: 'family',
    }));
    const circle = circleOf(lensink, alters);
    const layout = layOutCircle(circle, { width: 390, language: 'nl' });
    expectNoOverlap(layout);
    expectEverybodyOnce(circle, layout);
    expect(layout.more).toHaveLength(1);
  });
});

const shape = (layout: CircleLayout): string =>
  JSON.stringify([layout.markSize, layout.rings.map(({ outer }) => outer.toFixed(3)), layout.marks[0]?.label?.size]);

function moved(before: CircleLayout, after: CircleLayout): readonly string[] {
  return before.marks.flatMap((mark) => {
    const now = after.marks.find(({ alter }) => alter.id === mark.alter.id);
    return now !== undefined && (now.x !== mark.x || now.y !== mark.y) ? [mark.alter.id] : [];
  });
}

describe('a drawing one knows again', () => {
  test('somebody new moves nobody, unless the rings or the density change', () => {
    let changes = 0;
    for (let count = 1; count < 40; count += 1) {
      const before = layOutCircle(realistic(count), { width: 740, language: 'nl' });
      const after = layOutCircle(realistic(count + 1), { width: 740, language: 'nl' });
      if (shape(before) === shape(after)) expect(moved(before, after)).toEqual([]);
      else changes += 1;
    }
    expect(changes).toBeLessThan(20);
  });

  test('somebody who goes to another ring moves nobody else', () => {
    const circle = realistic(14);
    const before = layOutCircle(circle, { width: 740, language: 'nl' });
    for (const alter of circle.alters) {
      const goes = { ...alter, ring: 4, sector: 'peers', seat: 1 };
      const after = layOutCircle(
        { ...circle, alters: circle.alters.map((other) => (other === alter ? goes : other)) },
        { width: 740, language: 'nl' },
      );
      if (shape(before) === shape(after)) expect(moved(before, after).filter((id) => id !== alter.id)).toEqual([]);
    }
  });

  test('a place of the owner’s choice is kept exactly where there is room', () => {
    fc.assert(
      fc.property(zeroToOne, zeroToOne, (angle, depth) => {
        const own = { ...plain, id: 'own', name: 'Anja', ring: 3, sector: 'family', place: { angle, depth } };
        const layout = layOutCircle(circleOf(lensink, [...realistic(10).alters, own]), { width: 900, language: 'nl' });
        expectNoOverlap(layout);
        expectRightCell(layout);
        const mark = layout.marks.find(({ alter }) => alter.id === 'own');
        const band = layout.rings[2];
        const { radius, degrees } = polarOf({ x: layout.cx, y: layout.cy }, { x: mark?.x ?? 0, y: mark?.y ?? 0 });
        if (angle < 0.15 || angle > 0.85 || depth < 0.35 || depth > 0.65 || band === undefined) return;
        expect(degrees).toBeCloseTo(270 + 90 * angle, 1);
        expect(radius).toBeCloseTo(band.inner + depth * (band.outer - band.inner), 1);
      }),
      { numRuns: 60 },
    );
  });

  test('an empty circle has all its rings, with their names', () => {
    const layout = layOutCircle(circleOf(lensink, []), { width: 390, language: 'nl' });
    expect(layout.rings.map(({ name }) => name?.lines)).toEqual([
      ['Heel dichtbij'],
      ['Vrienden'],
      ['Bekenden'],
      ['Hulp en diensten'],
    ]);
    expect(layout.sectors.every(({ name }) => name !== null)).toBe(true);
  });

  test('those without a place stand in a band around the rings, which is there only for them', () => {
    const one = { ...plain, id: 'a', name: 'Kees' };
    const layout = layOutCircle(circleOf(ecogram, [one]), { width: 740, language: 'nl' });
    expect(layout.rings.map(({ ring }) => ring)).toEqual([1, null]);
    expectRightCell(layout);
  });
});
