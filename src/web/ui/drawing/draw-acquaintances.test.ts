import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plain } from '../../../../tests/support/plain-alter.ts';
import { lensink } from '../../../domain/circle/built-in-templates.ts';
import type { Circle } from '../../../domain/circle/circle.ts';
import { layOutCircle } from '../../../domain/circle/layout/lay-out-circle.ts';
import { drawAcquaintances } from './draw-acquaintances.ts';
import { paintFor } from './paint.ts';

const sectors = lensink.sectors.map(({ key }) => key);
const numbers = (line: string) => (line.match(/-?\d+/g) ?? []).map(Number);

/** Places along a curve from its start to its end. */
const along = ([x0 = 0, y0 = 0, x1 = 0, y1 = 0, x2 = 0, y2 = 0]: readonly number[]) =>
  Array.from({ length: 41 }, (_, at) => {
    const [t, s] = [at / 40, 1 - at / 40];
    return { x: s * s * x0 + 2 * s * t * x1 + t * t * x2, y: s * s * y0 + 2 * s * t * y1 + t * t * y2 };
  });

test('every line runs from one to the other, and never through the name in the middle', () => {
  const somebody = fc.record({ ring: fc.integer({ min: 1, max: 4 }), sector: fc.constantFrom(...sectors) });
  fc.assert(
    fc.property(fc.array(somebody, { minLength: 2, maxLength: 14 }), fc.constantFrom(390, 740, 1200), (people, width) => {
      const alters = people.map((place, at) => ({ ...plain, ...place, id: `${at}`, name: `Buur ${at}` }));
      const ties = alters.slice(1).map(({ id }) => ({ source: '0', target: id, attributes: {} }));
      const circle: Circle = { template: lensink, ego: { id: 'ego', name: null, attributes: {} }, alters, ties };
      const layout = layOutCircle(circle, { width, language: 'nl' });
      const [path] = drawAcquaintances(layout, ties, paintFor(false));
      const lines = `${path?.attributes['d']}`.split('M').slice(1).map(numbers);
      const at = new Map(layout.marks.map((mark) => [mark.alter.id, mark]));
      expect(lines).toHaveLength(ties.filter(({ source, target }) => at.has(source) && at.has(target)).length);
      for (const line of lines) {
        expect([line[0], line[1]]).toEqual([Math.round(at.get('0')?.x ?? 0), Math.round(at.get('0')?.y ?? 0)]);
        const nearest = Math.min(...along(line).map(({ x, y }) => Math.hypot(x - layout.cx, y - layout.cy)));
        expect(nearest).toBeGreaterThan(layout.egoRadius);
      }
    }),
    { numRuns: 60 },
  );
});

test('somebody who is not in the drawing, or knows only themselves, has no line', () => {
  const circle: Circle = {
    template: lensink,
    ego: { id: 'ego', name: null, attributes: {} },
    alters: [{ ...plain, id: 'a', name: 'A' }],
    ties: [],
  };
  const layout = layOutCircle(circle, { width: 390, language: 'nl' });
  const tie = (source: string, target: string) => ({ source, target, attributes: {} });
  expect(drawAcquaintances(layout, [tie('a', 'b'), tie('a', 'a')], paintFor(false))).toEqual([]);
});
