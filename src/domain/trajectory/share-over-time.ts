import type { Circle } from '../circle/circle.ts';
import { professionalShare } from '../insight/composition.ts';
import { insightAlter } from '../insight/insight-alter.ts';

/** How many of the people around somebody come because it is work, of how many it is known, and of how many not. */
export type ForWork = { readonly forWork: number; readonly known: number; readonly unknown: number };

/** `professionalShare` as people instead of a share; null when nothing is known of anybody. */
export function forWorkIn({ alters }: Pick<Circle, 'alters'>): ForWork | null {
  const { value, n, unknown } = professionalShare(alters.map(insightAlter));
  return value === null ? null : { forWork: Math.round(value * n), known: n, unknown };
}
