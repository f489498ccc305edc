import { type ProblemList, shorten } from './document-problem.ts';
import { at, type JsonObject, readList, readMaybeNumber, readObject, readText } from './document-values.ts';

/** The names of the identifying columns of the three files. */
export type IdColumns = { readonly ego: string; readonly alter: string; readonly source: string; readonly target: string };

/**
 * Where a document came from, so that the way back gives the same three files: their columns in order (`ties` is null when no
 * file of ties was given, which is not the same as no ties), the mapping that was used, and the place among the egos.
 */
export type Origin = {
  readonly id: IdColumns;
  readonly egos: readonly string[];
  readonly alters: readonly string[];
  readonly ties: readonly string[] | null;
  readonly mapping: JsonObject | null;
  readonly ordinal: number | null;
};

/** What a circle that was made in Naober itself is written with. */
export const ownOrigin: Origin = {
  id: { ego: 'egoID', alter: 'alterID', source: 'source', target: 'target' },
  egos: ['egoID'],
  alters: ['egoID', 'alterID'],
  ties: ['egoID', 'source', 'target'],
  mapping: null,
  ordinal: null,
};

/** The origin in a document, or null when it says nothing about it. */
export function readOrigin(value: unknown, problems: ProblemList): Origin | null {
  if (value === undefined || value === null) return null;
  const object = readObject(value, 'origin', problems);
  const id = readObject(at(object, 'id'), 'origin.id', problems);
  const name = (key: keyof IdColumns) => readText(at(id, key), `origin.id.${key}`, { max: 400, lines: true }, problems) ?? key;
  return {
    id: { ego: name('ego'), alter: name('alter'), source: name('source'), target: name('target') },
    egos: readColumns(at(object, 'egos'), 'origin.egos', problems),
    alters: readColumns(at(object, 'alters'), 'origin.alters', problems),
    ties: at(object, 'ties') === null ? null : readColumns(at(object, 'ties'), 'origin.ties', problems),
    mapping: readMappingKept(at(object, 'mapping'), problems),
    ordinal: readMaybeNumber(at(object, 'ordinal'), 'origin.ordinal', { min: 0, max: 1e9, whole: true }, problems),
  };
}

/** A mapping is kept as it was given; one nested deeper than any mapping is refused, so that it can always be written again. */
function readMappingKept(value: unknown, problems: ProblemList): JsonObject | null {
  if (value === undefined || value === null) return null;
  const mapping = readObject(value, 'origin.mapping', problems);
  if (isWithin(mapping, 8)) return mapping;
  problems.add('origin.mapping', 'document.wrong-type', { expected: 'mapping', found: 'object of great depth' });
  return null;
}

function isWithin(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return depth > 0 && Object.values(value).every((inner) => isWithin(inner, depth - 1));
}

function readColumns(value: unknown, path: string, problems: ProblemList): readonly string[] {
  const columns = readList(value, path, 2_000, problems).map(
    (one, place) => readText(one, `${path}[${place}]`, { max: 400, lines: true, empty: true }, problems) ?? '',
  );
  if (new Set(columns).size !== columns.length) problems.add(path, 'document.duplicate', { value: shorten(columns.join(', ')) });
  return columns;
}
