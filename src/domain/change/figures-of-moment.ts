import type { Circle } from '../circle/circle.ts';
import { accessibility } from '../insight/accessibility.ts';
import { weeklyInformalTies } from '../insight/contact.ts';
import { type InsightAlter, insightAlter, present } from '../insight/insight-alter.ts';
import { anyTrue, countTrue, type Measure } from '../insight/measure.ts';
import { size } from '../insight/size.ts';
import { towards } from '../insight/support-given.ts';

/** The figures that are counted for a moment; each is a number of people. */
export const figureNames = ['total', 'informal', 'near', 'weekly', 'helps-me', 'i-help'] as const;
export type FigureName = (typeof figureNames)[number];

/** How many people stand in each ring, in the order of the template, and how many in none. */
export type RingCounts = { readonly counts: readonly number[]; readonly without: number };

const anyAmount = (alter: InsightAlter, direction: 'gives' | 'receives') =>
  anyTrue(towards(alter, direction).map(({ actual }) => (actual === null ? null : actual > 0)));

/** How many of those known live near: the share of `accessibility` as a number of people. */
function near(alters: readonly InsightAlter[]): Measure<number> {
  const share = accessibility(alters);
  return { ...share, value: share.value === null ? null : Math.round(share.value * share.n) };
}

/**
 * The figures of one moment, over who is there: total and informal by `size`, near by `accessibility`, weekly by `weeklyInformalTies`;
 * helps-me and i-help = of how many it is known that they give, or get, at least one kind of support. Feelings are in none of them.
 */
export function figuresOf(circle: Circle): Readonly<Record<FigureName, Measure<number>>> {
  const alters = circle.alters.map(insightAlter);
  const here = present(alters);
  const { total, informal } = size(alters);
  return {
    total,
    informal,
    near: near(alters),
    weekly: weeklyInformalTies(alters),
    'helps-me': countTrue(here.map((alter) => anyAmount(alter, 'gives'))),
    'i-help': countTrue(here.map((alter) => anyAmount(alter, 'receives'))),
  };
}

/** How the people who are there spread over the rings. */
export function ringCounts({ template, alters }: Circle): RingCounts {
  const { perRing } = size(alters.map(insightAlter));
  return { counts: template.rings.map((_, at) => perRing.counts.get(`${at + 1}`) ?? 0), without: perRing.unknown };
}
