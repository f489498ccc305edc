import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyCircle } from '../../../tests/support/arbitrary-circle.ts';
import { figureNames, figuresOf, ringCounts } from './figures-of-moment.ts';

it('counts only who is there, and says of how many it does not know', () => {
  fc.assert(
    fc.property(anyCircle, (circle) => {
      const here = circle.alters.filter(({ status }) => status === 'present');
      const figures = figuresOf(circle);
      expect(figures.total).toEqual({ value: here.length, n: here.length, unknown: 0 });
      const gives = here.map(({ support }) => support.map((one) => one.gives));
      expect(figures['helps-me'].value ?? 0).toBe(gives.filter((all) => all.includes(true)).length);
      const near = here.filter(({ about: { distance } }) => ['household', 'walking', 'same-town'].includes(distance ?? ''));
      expect(figures.near.value ?? 0).toBe(near.length);
      for (const name of figureNames) {
        const { value, n, unknown } = figures[name];
        expect(n + unknown).toBe(here.length);
        if (value !== null) expect(value).toBeLessThanOrEqual(n);
        if (n === 0 && unknown > 0) expect(value).toBeNull();
      }
    }),
  );
});

it('counts everybody who is there in one ring or in none', () => {
  fc.assert(
    fc.property(anyCircle, (circle) => {
      const { counts, without } = ringCounts(circle);
      const here = circle.alters.filter(({ status }) => status === 'present');
      expect(counts).toHaveLength(circle.template.rings.length);
      expect(counts.reduce((sum, one) => sum + one, without)).toBe(here.length);
      expect(without).toBe(here.filter(({ ring }) => ring === null).length);
    }),
  );
});
