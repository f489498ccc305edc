/**
 * A figure with what it rests on: `n` is how many ties (or pairs, or entries) it counts over, `unknown` how many more there are of which
 * nothing is known. A null value is undefined or not known, and is said so; it is never shown as 0.
 */
export type Measure<Value> = { readonly value: Value | null; readonly n: number; readonly unknown: number };

/** How many are true, of those known; null when there are some and nothing is known of any. */
export function countTrue(values: readonly (boolean | null)[]): Measure<number> {
  const { n, unknown, yes } = split(values);
  return { value: n === 0 && unknown > 0 ? null : yes, n, unknown };
}

/** Which share is true, of those known: yes / known; null when nothing is known. */
export function shareTrue(values: readonly (boolean | null)[]): Measure<number> {
  const { n, unknown, yes } = split(values);
  return { value: n === 0 ? null : yes / n, n, unknown };
}

/** Whether any is true: no only when all are known, and unknown (null) when there is nothing to go by. */
export function anyTrue(values: readonly (boolean | null)[]): boolean | null {
  if (values.includes(true)) return true;
  return values.length === 0 || values.includes(null) ? null : false;
}

function split(values: readonly (boolean | null)[]) {
  const unknown = values.filter((value) => value === null).length;
  return { unknown, n: values.length - unknown, yes: values.filter((value) => value === true).length };
}
