/** What can be erased: a whole space, somebody in it or who takes part, a frozen moment, somebody in one moment, a photo. */
export const erasedKinds = ['space', 'person', 'participant', 'moment', 'moment-person', 'photo'] as const;
export type ErasedKind = (typeof erasedKinds)[number];

/** One line of the erasure list: random ids that lead nowhere any more, what kind of thing it was, and when (ISO text). `withinId`: which moment. */
export type Erasure = {
  readonly id: string;
  readonly ownerId: string;
  readonly kind: ErasedKind;
  readonly subjectId: string;
  readonly withinId: string | null;
  readonly at: string;
};

/** How long something can be taken back after it was asked to be erased, in days. */
export const daysToTakeBack = 14;

/** How long backups are kept, in days: what was erased is out of the last of them then. An operator's promise; see docs/erasing.md. */
export const daysOfBackups = 35;

/** A line of the list as it stands in a file, without its line end. */
export const erasureLine = (erasure: Erasure): string => JSON.stringify(erasure);

const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);

/** Reads a line of the list, or null when it is none: a line cut off by a power cut is passed over, whatever follows it is not. */
export function readErasureLine(line: string): Erasure | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const said = new Map<string, unknown>(Object.entries(value));
  const [id, ownerId, subjectId, withinId, at] = ['id', 'ownerId', 'subjectId', 'withinId', 'at'].map((key) => said.get(key));
  const kind = erasedKinds.find((one) => one === said.get('kind'));
  if (!isId(id) || !isId(ownerId) || !isId(subjectId) || kind === undefined) return null;
  if (withinId !== null && !isId(withinId)) return null;
  if (typeof at !== 'string' || Number.isNaN(Date.parse(at))) return null;
  return { id, ownerId, kind, subjectId, withinId, at };
}
