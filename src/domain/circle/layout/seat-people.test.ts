import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  circleOf,
  expectEverybodyOnce,
  expectNoOverlap,
  expectRightCell,
  realistic,
  zeroToOne,
} from '../../../../tests/support/layout-promises.ts';
import { plain } from '../../../../tests/support/plain-alter.ts';
import { ecogram, lensink } from '../built-in-templates.ts';
import { polarOf } from './geometry.ts';
import type { CircleLayout } from './lay-out-circle.ts';
import { layOutCircle } from './lay-out-circle.ts';

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

  test.each([390, 740])('at %i px, whoever waits for a place moves nobody who has one, however many wait', (width) => {
    const { alters } = realistic(20);
    const before = layOutCircle(circleOf(lensink, alters), { width, language: 'nl' });
    for (const count of [1, 2, 9, 30]) {
      const waiting = Array.from({ length: count }, (_, index) => ({ ...plain, id: `w${index}`, name: `Wacht ${index}` }));
      const circle = circleOf(lensink, [...alters, ...waiting]);
      const after = layOutCircle(circle, { width, language: 'nl' });
      expect(moved(before, after)).toEqual([]);
      expect(after.marks.filter(({ ring, label }) => ring === null && label !== null)).toHaveLength(count);
      expectNoOverlap(after);
      expectRightCell(after);
      expectEverybodyOnce(circle, after);
    }
  });

  test('somebody who waits is moved by nobody who comes to wait after them', () => {
    const waiting = Array.from({ length: 12 }, (_, index) => ({ ...plain, id: `w${index}`, name: `Wacht ${index}` }));
    const before = layOutCircle(circleOf(lensink, waiting.slice(0, 5)), { width: 390, language: 'nl' });
    expect(moved(before, layOutCircle(circleOf(lensink, waiting), { width: 390, language: 'nl' }))).toEqual([]);
  });

  test('those without a place who have a line to the middle stand in a band around the rings, which is there only for them', () => {
    const one = { ...plain, id: 'a', name: 'Kees' };
    const layout = layOutCircle(circleOf(ecogram, [one]), { width: 740, language: 'nl' });
    expect(layout.rings.map(({ ring }) => ring)).toEqual([1, null]);
    expectRightCell(layout);
  });
});
