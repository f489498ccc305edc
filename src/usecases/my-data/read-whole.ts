import type { OwnRows } from '../../database/own-rows.ts';
import type { Circle } from '../../domain/circle/circle.ts';
import { checkCircleDocument } from '../../domain/circle/document.ts';
import { isObject } from '../../domain/circle/document-values.ts';
import { drawnHows, type Snapshot } from '../../domain/circle/snapshot.ts';
import { circleFileName } from '../contacts/circle-file-name.ts';
import { isZip, unpacked, zipEntries } from '../contacts/zip-entry.ts';

/** What the files of a whole space are called in the zip. */
export const wholeFileNames = { moments: 'peilmomenten.json', rows: 'alles.json', photos: 'foto/' } as const;

/** A whole space as a file holds it. `photos` by the place of whose they are among the people of the circle; ids are those of the file. */
export type Whole = {
  readonly circle: Circle;
  readonly moments: readonly Snapshot[];
  readonly photos: ReadonlyMap<number, Uint8Array>;
  readonly rows: OwnRows;
};

const mostMoments = 1_000;
const mostRows = 50_000;

/** Whether a file has the shape of a whole space: a zip with every row beside the circle. Nothing is unpacked. */
export const isWhole = (bytes: Uint8Array): boolean =>
  isZip(bytes) && [circleFileName, wholeFileNames.rows].every((name) => zipEntries(bytes)?.some((one) => one.name === name));

/** Reads a whole space out of a zip of ours, or null when it is none, or broken. */
export function readWhole(bytes: Uint8Array): Whole | null {
  const entries = zipEntries(bytes) ?? [];
  const file = (name: string) => {
    const entry = entries.find((one) => one.name === name);
    return entry === undefined ? null : unpacked(bytes, entry);
  };
  const circle = checkCircleDocument(inJson(file(circleFileName)));
  const rows = rowsIn(inJson(file(wholeFileNames.rows)));
  const moments = momentsIn(inJson(file(wholeFileNames.moments)));
  if (!circle.ok || rows === null || moments === null) return null;
  const photos = new Map<number, Uint8Array>();
  for (const entry of entries) {
    const number = /^foto\/(\d{3,4})-[a-z0-9-]*\.jpg$/.exec(entry.name)?.[1];
    const picture = number === undefined ? null : unpacked(bytes, entry);
    if (picture !== null) photos.set(Number(number) - 1, picture);
  }
  return { circle: circle.value.circle, moments, photos, rows };
}

function inJson(bytes: Uint8Array | null): unknown {
  if (bytes === null) return null;
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}

function rowsIn(value: unknown): OwnRows | null {
  const tables = isObject(value) ? value['tables'] : null;
  if (!isObject(tables)) return null;
  const read: [string, readonly Readonly<Record<string, unknown>>[]][] = [];
  for (const [name, rows] of Object.entries(tables)) {
    if (!Array.isArray(rows) || rows.length > mostRows || !rows.every(isObject)) return null;
    read.push([name, rows]);
  }
  return Object.fromEntries(read);
}

function momentsIn(value: unknown): readonly Snapshot[] | null {
  if (!Array.isArray(value) || value.length > mostMoments) return null;
  const moments = value.map(momentIn);
  return moments.every((one) => one !== null) ? moments : null;
}

const textOrNull = (value: unknown, most: number): string | null =>
  typeof value === 'string' && value !== '' ? value.slice(0, most) : null;
const count = (value: unknown): number => (typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : 0);

function momentIn(value: unknown): Snapshot | null {
  if (!isObject(value)) return null;
  const circle = checkCircleDocument(value['circle']);
  const { id, takenAt } = value;
  const drawn = drawnHows.find((how) => how === value['drawn']);
  if (!circle.ok || drawn === undefined || typeof id !== 'string') return null;
  if (typeof takenAt !== 'string' || Number.isNaN(Date.parse(takenAt))) return null;
  return {
    id,
    takenAt: new Date(takenAt).toISOString(),
    drawn,
    name: textOrNull(value['name'], 400),
    helpedBy: textOrNull(value['helpedBy'], 400),
    story: textOrNull(value['story'], 8_000),
    erased: count(value['erased']),
    version: Math.max(1, count(value['version'])),
    circle: circle.value.circle,
  };
}
