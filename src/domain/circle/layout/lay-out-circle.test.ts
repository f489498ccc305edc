import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  circleOf,
  expectEverybodyOnce,
  expectNoOverlap,
  expectRightCell,
  realistic,
  someCircle,
  someWidth,
} from '../../../../tests/support/layout-promises.ts';
import { plain } from '../../../../tests/support/plain-alter.ts';
import { convoy, lensink } from '../built-in-templates.ts';
import { capacity } from './capacity.ts';
import { layOutCircle } from './lay-out-circle.ts';

describe('any circle, at any width, on a screen and on paper', () => {
  test('nothing overlaps, nothing leaves the sheet, and everybody stands once in their own ring and sector', () => {
    fc.assert(
      fc.property(someCircle, someWidth, fc.boolean(), (circle, width, paper) => {
        const layout = layOutCircle(circle, { width, language: 'nl', paper });
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

  test.each([4, 6, 8])(
    'with %i sectors that leave hardly any room, nobody is lost, whoever’s sector is unknown either',
    (sectors) => {
      const label = { nl: 'Mensen van heel lang geleden en nu' };
      const template = {
        ...lensink,
        rings: Array.from({ length: 6 }, (_, index) => ({ key: `ring-${index}`, label })),
        sectors: Array.from({ length: sectors }, (_, index) => ({ key: `sector-${index}`, label })),
      };
      const places = [...template.sectors.map(({ key }) => key), null];
      const alters = template.rings.flatMap((_, ring) =>
        places.map((sector, index) => ({ ...plain, id: `${ring}-${index}`, name: 'Riet', ring: ring + 1, sector })),
      );
      const crowd = Array.from({ length: sectors * 8 }, (_, index) => ({
        ...plain,
        id: `${index}`,
        name: 'Mo',
        ring: 1,
        sector: null,
      }));
      const circle = circleOf(template, [...alters, ...crowd]);
      const layout = layOutCircle(circle, { width: 390, language: 'nl' });
      expectNoOverlap(layout);
      expectRightCell(layout);
      expectEverybodyOnce(circle, layout);
    },
  );

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
