import { kindOf, type ProblemSink, shorten } from './document-problem.ts';

/** A JSON object, read key by key and never trusted. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a JSON value is an object (not null, not a list). */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object's own value under a key; never what it inherits, so `__proto__` and `constructor` are ordinary absent keys. */
export const at = (object: JsonObject, key: string): unknown => (Object.hasOwn(object, key) ? object[key] : undefined);

/** What one line of text may not hold: control characters and half surrogate pairs, which no store and no drawing can keep. */
const notInALine = /[\p{Cc}\p{Cs}\u2028\u2029\uFFFE\uFFFF]/u;
/** What a longer text may not hold: as above, but line ends and tabs are fine. */
const notInAText = /[^\P{Cc}\t\n\r\u0080-\u009F]|[\p{Cs}\uFFFE\uFFFF]/u;

/** The limits of a text: most characters, whether it may span lines, whether it may be empty. */
export type TextLimits = { readonly max: number; readonly lines?: boolean; readonly empty?: boolean };

/** A text within its limits. Numbers and booleans are taken as they are written; anything else is a problem and answers null. */
export function readText(value: unknown, path: string, limits: TextLimits, problems: ProblemSink): string | null {
  const text = typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
  if (value === undefined) problems.add(path, 'document.missing');
  else if (typeof text !== 'string') problems.add(path, 'document.wrong-type', { expected: 'text', found: kindOf(value) });
  else if (text.length > limits.max) problems.add(path, 'document.too-long', { max: limits.max, length: text.length });
  else if ((limits.lines ? notInAText : notInALine).test(text)) problems.add(path, 'document.not-allowed-characters');
  else if (text.trim() === '' && !limits.empty) problems.add(path, 'document.missing');
  else return text;
  return null;
}

/** A text, or null where it is absent, null or empty. */
export function readMaybeText(value: unknown, path: string, limits: TextLimits, problems: ProblemSink): string | null {
  return value === undefined || value === null || value === '' ? null : readText(value, path, limits, problems);
}

/** One of a closed list of words; `absent` where the value is missing. */
export function readWord<Word extends string, Absent>(
  value: unknown,
  path: string,
  words: readonly Word[],
  absent: Absent,
  problems: ProblemSink,
): Word | Absent {
  if (value === undefined || value === null) return absent;
  const found = words.find((word) => word === value);
  if (found === undefined) problems.add(path, 'document.not-one-of', { value: shorten(value), allowed: words.join(', ') });
  return found ?? absent;
}

/** The bounds of a number, and whether it must be whole. */
export type Bounds = { readonly min: number; readonly max: number; readonly whole?: boolean };

/** A number within bounds, or null where it is absent or null. */
export function readMaybeNumber(value: unknown, path: string, bounds: Bounds, problems: ProblemSink): number | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'number') problems.add(path, 'document.wrong-type', { expected: 'number', found: kindOf(value) });
  else if (!(value >= bounds.min && value <= bounds.max) || (bounds.whole && !Number.isInteger(value)))
    problems.add(path, 'document.out-of-range', { value, min: bounds.min, max: bounds.max });
  else return value;
  return null;
}

/** True, false, or null where it is absent or null. */
export function readMaybeBoolean(value: unknown, path: string, problems: ProblemSink): boolean | null {
  if (typeof value === 'boolean') return value;
  if (value !== undefined && value !== null)
    problems.add(path, 'document.wrong-type', { expected: 'true or false', found: kindOf(value) });
  return null;
}

/** A list of at most `max` values; empty where it is absent. */
export function readList(value: unknown, path: string, max: number, problems: ProblemSink): readonly unknown[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) problems.add(path, 'document.wrong-type', { expected: 'list', found: kindOf(value) });
  else if (value.length > max) problems.add(path, 'document.too-many', { max, count: value.length });
  else return value;
  return [];
}

/** An object; empty, with a problem, where the value is something else. */
export function readObject(value: unknown, path: string, problems: ProblemSink): JsonObject {
  if (isObject(value)) return value;
  if (value === undefined) problems.add(path, 'document.missing');
  else problems.add(path, 'document.wrong-type', { expected: 'object', found: kindOf(value) });
  return {};
}
