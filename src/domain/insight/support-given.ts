import { type InsightAlter, type InsightSupport, present } from './insight-alter.ts';
import { anyTrue } from './measure.ts';

/** Every kind of support that is spoken of, in alphabetical order. */
export function kindsOf(alters: readonly InsightAlter[]): readonly string[] {
  return [...new Set(present(alters).flatMap((alter) => alter.support.map((one) => one.kind)))].sort();
}

/** What goes one way in one tie. */
export const towards = (alter: InsightAlter, direction: InsightSupport['direction']) =>
  alter.support.filter((one) => one.direction === direction);

/** Whether an alter gives one kind of support to ego; null when nothing is known of it. */
export function givesKind(alter: InsightAlter, kind: string): boolean | null {
  const entries = towards(alter, 'gives').filter((one) => one.kind === kind);
  return anyTrue(entries.map(({ actual }) => (actual === null ? null : actual > 0)));
}
