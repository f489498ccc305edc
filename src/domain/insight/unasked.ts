import type { InsightAlter } from './insight-alter.ts';
import { anyTrue, type Measure } from './measure.ts';
import { towards } from './support-given.ts';

/** Who might be asked and never was: how many, and their ids. */
export type Unasked = { readonly count: Measure<number>; readonly who: readonly string[] };

/**
 * Unasked potential: alters, present or possible, who matter (importance 2 or 3) or want to help, and were never asked for anything.
 * Somebody is unknown when that would decide it: whether they matter, or whether they were asked. Whoever is not safe, or whom ego
 * wants to end with, is never somebody to ask. Source: MSNA in practice (a very important sister who was never asked), Van
 * Asselt-Goverts.
 */
export function unaskedPotential(alters: readonly InsightAlter[]): Unasked {
  const within = alters.filter((alter) => alter.status === 'present' || alter.status === 'potential');
  const answers = within.map(isUnasked);
  const who = within.filter((_, place) => answers[place] === true).map((alter) => alter.id);
  const unknown = answers.filter((answer) => answer === null).length;
  const n = answers.length - unknown;
  return { count: { value: n === 0 && unknown > 0 ? null : who.length, n, unknown }, who };
}

function isUnasked(alter: InsightAlter): boolean | null {
  if (alter.valence === 'unsafe' || alter.wish === 'end') return false;
  const matters = alter.importance === null ? null : alter.importance >= 2;
  const candidate = anyTrue([matters, alter.wantsToHelp]);
  const asked = anyTrue(towards(alter, 'gives').map((one) => one.asked));
  if (candidate === false || asked === true) return false;
  return candidate === null || asked === null ? null : true;
}
