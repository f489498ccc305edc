import { shorten } from '../../circle/document-problem.ts';
import { at, type JsonObject, readList, readObject } from '../../circle/document-values.ts';
import { kept, type PartKind, required } from './part-fields.ts';
import { leaveOut, type Reading } from './reading.ts';

/** An object of HSDS that is being read, and where it stands. */
export type Part = { readonly path: string; readonly object: JsonObject };

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether nothing was said: absent, null, or empty. */
const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Takes an object in hand: notes which required fields are missing and which ids are none, and counts the fields that are not kept. */
export function openPart(value: unknown, kind: PartKind, path: string, reading: Reading): Part {
  const object = readObject(value, path, reading.problems);
  if (object !== value) return { path, object };
  for (const field of required[kind]) if (isNothing(at(object, field))) reading.problems.add(`${path}.${field}`, 'hsds.missing');
  const id = at(object, 'id');
  if (!isNothing(id) && !(typeof id === 'string' && uuid.test(id)))
    reading.problems.add(`${path}.id`, 'hsds.not-an-id', { value: shorten(id) });
  for (const field of Object.keys(object))
    if (!isNothing(object[field]) && !/(^|_)id$/.test(field) && !kept[kind].includes(field))
      leaveOut(reading, `${kind}.${shorten(field)}`);
  return { path, object };
}

/** The id of an object in lower case; empty where it has none. */
export function idOf({ object }: Part): string {
  const id = at(object, 'id');
  return typeof id === 'string' ? id.toLowerCase() : '';
}

/** The object under a field; null where nothing was said. */
export function partAt({ path, object }: Part, field: string, kind: PartKind, reading: Reading): Part | null {
  const value = at(object, field);
  return isNothing(value) ? null : openPart(value, kind, `${path}.${field}`, reading);
}

/** The objects in a list under a field, in order. */
export function partsAt({ path, object }: Part, field: string, kind: PartKind, reading: Reading, most = 1000): readonly Part[] {
  return readList(at(object, field), `${path}.${field}`, most, reading.problems).map((value, index) =>
    openPart(value, kind, `${path}.${field}[${index}]`, reading),
  );
}
