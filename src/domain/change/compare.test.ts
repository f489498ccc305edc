import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCircle } from '../../../tests/support/arbitrary-circle.ts';
import { plain } from '../../../tests/support/plain-alter.ts';
import { builtInTemplates, lensink, snow } from '../circle/built-in-templates.ts';
import type { Alter, Circle } from '../circle/circle.ts';
import { frozenCircle } from '../circle/snapshot.ts';
import { type Comparison, comparable, compare } from './compare.ts';
import { whyGone } from './why-gone.ts';

const circle = (...alters: readonly Alter[]): Circle => ({
  template: lensink,
  ego: { id: 'ego', name: 'Piet', attributes: {} },
  alters,
  ties: [],
});
const one = (id: string, more: Partial<Alter> = {}): Alter => ({ ...plain, id, name: id, ...more });
const compared = (before: Circle, after: Circle): Comparison => {
  const result = compare(before, after);
  if (!result.ok) throw new Error(result.refusal);
  return result.value;
};

/** Two states of one circle on one template: the second is the first with people added, taken away, moved and changed. */
const twoStates = fc
  .tuple(anyCircle, anyCircle, fc.array(fc.nat(9), { minLength: 20, maxLength: 20 }))
  .map(([first, second, chance]): readonly [Circle, Circle] => {
    const { template } = first;
    const spot = (n: number) => ({ ring: n % (template.rings.length + 1) || null, sector: template.sectors[n]?.key ?? null });
    const kept = first.alters.flatMap((alter, at): Alter[] => {
      const n = chance[at] ?? 0;
      if (n === 0) return [];
      return [n < 4 ? alter : n < 7 ? { ...alter, ...spot(n) } : { ...alter, status: n < 9 ? 'past' : 'present' }];
    });
    const known = new Set(first.alters.map(({ id }) => id));
    const fresh = second.alters.filter(({ id }) => !known.has(id)).map((alter, at) => ({ ...alter, ...spot(chance[at] ?? 1) }));
    return [first, { ...first, alters: [...fresh, ...kept] }];
  });

const there = ({ alters }: Circle) => alters.filter(({ status }) => status === 'present').map(({ id }) => id);
const idsOf = ({ came, stayed, gone }: Comparison) => ({
  came: came.map(({ id }) => id).sort(),
  stayed: stayed.map(({ after }) => after.id).sort(),
  gone: gone.map(({ before }) => before.id).sort(),
});

describe('comparing two moments', () => {
  it('says the same as counting everybody by hand', () => {
    fc.assert(
      fc.property(twoStates, ([before, after]) => {
        const [was, is] = [there(before), there(after)];
        const found = compared(before, after);
        expect(idsOf(found)).toEqual({
          came: is.filter((id) => !was.includes(id)).sort(),
          stayed: is.filter((id) => was.includes(id)).sort(),
          gone: was.filter((id) => !is.includes(id)).sort(),
        });
        const ringOf = (from: Circle, id: string) => from.alters.find((alter) => alter.id === id)?.ring ?? null;
        const count = (test: (a: number | null, b: number | null) => boolean) =>
          is.filter((id) => was.includes(id) && test(ringOf(before, id), ringOf(after, id))).length;
        const moves = (move: string) => found.stayed.filter((each) => each.move === move).length;
        expect(moves('in')).toBe(count((a, b) => a !== null && b !== null && b < a));
        expect(moves('out')).toBe(count((a, b) => a !== null && b !== null && b > a));
        expect(moves('placed')).toBe(count((a, b) => a === null && b !== null));
        expect(moves('unplaced')).toBe(count((a, b) => a !== null && b === null));
        expect(moves('same') + moves('aside')).toBe(count((a, b) => a === b));
      }),
    );
  });

  it('finds that everybody stayed where nothing changed', () => {
    fc.assert(
      fc.property(anyCircle, (same) => {
        const found = compared(same, same);
        expect(idsOf(found)).toEqual({ came: [], stayed: there(same).sort(), gone: [] });
        expect(found.stayed.every(({ move }) => move === 'same')).toBe(true);
      }),
    );
  });

  it('turns new into gone and closer into further when looked at the other way round', () => {
    const turned = { in: 'out', out: 'in', placed: 'unplaced', unplaced: 'placed', aside: 'aside', same: 'same' } as const;
    fc.assert(
      fc.property(twoStates, ([before, after]) => {
        const [forth, back] = [compared(before, after), compared(after, before)];
        expect(idsOf(back)).toEqual({ came: idsOf(forth).gone, stayed: idsOf(forth).stayed, gone: idsOf(forth).came });
        const moves = (found: Comparison) => new Map(found.stayed.map(({ after: { id }, move }) => [id, move]));
        for (const [id, move] of moves(forth)) expect(moves(back).get(id)).toBe(turned[move]);
      }),
    );
  });

  it('is not touched by freezing: a circle and its frozen self are the same moment', () => {
    fc.assert(
      fc.property(anyCircle, (now) => {
        expect(compared(frozenCircle(now), now).stayed.every(({ move }) => move === 'same')).toBe(true);
        expect(idsOf(compared(frozenCircle(now), now)).came).toEqual([]);
      }),
    );
  });

  it('is refused across forms, and between versions of a form that is not the person’s own', () => {
    for (const [at, a] of builtInTemplates.entries())
      for (const [other, b] of builtInTemplates.entries()) expect(comparable(a, b)).toBe(at === other);
    expect(comparable(lensink, { ...lensink, version: 2 })).toBe(false);
    expect(compare(circle(), { ...circle(), template: snow })).toEqual({ ok: false, refusal: 'other-template' });
  });

  it('allows a form of one’s own in other words, as long as its rings and parts are the same', () => {
    const own = { ...lensink, id: 'own' };
    const renamed = { ...own, version: 2, rings: own.rings.map((ring) => ({ ...ring, label: { nl: 'anders' } })) };
    expect(comparable(own, renamed)).toBe(true);
    expect(comparable(own, { ...renamed, rings: renamed.rings.slice(1) })).toBe(false);
    expect(comparable(own, { ...own, meaning: 'importance' })).toBe(false);
  });
});

describe('why somebody left', () => {
  const [gone] = compared(circle(one('Wim')), circle(one('Wim', { status: 'deceased' }))).gone;
  if (gone === undefined) throw new Error('Wim should be gone.');

  it('is what the owner said', () => {
    const said = [{ alterId: 'Wim', reason: 'other', words: 'Hij is er niet meer.' }] as const;
    expect(whyGone(gone, said)).toEqual({ reason: 'other', words: 'Hij is er niet meer.' });
  });

  it('is known without asking of somebody who died', () => {
    expect(whyGone(gone, [])).toEqual({ reason: 'died', words: null });
  });

  it('is not known when nothing was said', () => {
    expect(whyGone({ ...gone, after: null }, [])).toBeNull();
  });
});
