import { readCircleOf } from '../../database/circles.ts';
import type { Db } from '../../database/door.ts';
import { setLetterEvery } from '../../database/letters/weekly.ts';
import type { OwnRows } from '../../database/own-rows.ts';
import { keepPhoto } from '../../database/photos.ts';
import { putOwnRows, tablesToPut } from '../../database/put-own-rows.ts';
import { keepRestChoices } from '../../database/rest.ts';
import { insertSnapshot } from '../../database/snapshots.ts';
import { putTold } from '../../database/told-beside.ts';
import type { Viewer } from '../../database/viewer.ts';
import type { Circle } from '../../domain/circle/circle.ts';
import type { Snapshot } from '../../domain/circle/snapshot.ts';
import { reachWays } from '../../domain/consent/reach.ts';
import { isLetterEvery } from '../../domain/letters/weekly.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import { redrawPhoto } from '../photo/redraw-photo.ts';
import { type TakeInRefusal, takeInHere } from '../take-in-circle.ts';
import { documentIds, newIds, withNewIds } from './new-ids.ts';
import { readWhole, type Whole } from './read-whole.ts';

type Refusal = TakeInRefusal | 'not-whole';
type Input = { readonly actId: string; readonly bytes: Uint8Array };

/**
 * Puts a whole space out of a file into the viewer's own, which is new or empty: the circle, photos (drawn anew), frozen moments, why people left, who
 * takes part with what they may, agreements, plan, who may decide as its owner recorded it. Everything gets a new id. Nothing that opens a
 * space comes back: who took part gets in only when invited anew. A file that does not hold together is 'not-whole', and nothing of it is kept.
 */
export async function takeInWhole(viewer: Viewer, around: Around, { actId, bytes }: Input): Promise<Result<'done', Refusal>> {
  const whole = readWhole(bytes);
  if (whole === null) return refused('not-whole');
  const photos = await drawnAnew(whole, around);
  try {
    return await viewer.do(async (db) => {
      const pictures = new Map([...photos].map(([id, { photoId }]) => [id, photoId]));
      const taken = await takeInHere(db, viewer, around, { actId, circle: whole.circle, photos: pictures });
      if (!taken.ok) return taken;
      if (taken.value.outcome.how === 'done') await takeInRest(db, viewer, around, { whole, photos, ids: taken.value.ids });
      return ok('done');
    });
  } catch (problem) {
    if (isOfTheFile(problem)) return refused('not-whole');
    throw problem;
  }
}

type Drawn = ReadonlyMap<string, { readonly photoId: string; readonly image: Uint8Array<ArrayBuffer> }>;

async function drawnAnew({ circle, photos }: Whole, around: Around): Promise<Drawn> {
  const drawn = new Map<string, { photoId: string; image: Uint8Array<ArrayBuffer> }>();
  for (const [place, picture] of photos) {
    const whose = circle.alters[place];
    const image = whose === undefined ? null : await redrawPhoto(picture);
    if (whose !== undefined && image?.ok) drawn.set(whose.id, { photoId: around.newId(), image: image.value });
  }
  return drawn;
}

type Rest = { readonly whole: Whole; readonly photos: Drawn; readonly ids: ReadonlyMap<string, string> };

async function takeInRest(db: Db, viewer: Viewer, around: Around, { whole, photos, ids }: Rest): Promise<void> {
  const kept = await readCircleOf(db);
  if (kept === null) return;
  const circleId = kept.circle.id;
  for (const [id, { photoId, image }] of photos) {
    const alterId = ids.get(id);
    if (alterId !== undefined)
      await keepPhoto(db, { id: photoId, alterId, image, circleId, ownerId: viewer.id, at: around.now() });
  }
  const of = newIds(knownIds(whole.rows, { ids, ownerId: viewer.id, circleId }), around.newId);
  await putTold(db, circleId, whole.rows, of);
  for (const moment of whole.moments) await insertSnapshot(db, viewer.id, circleId, renamed(moment, of));
  const inCircle = new Set(ids.values());
  for (const table of await tablesToPut(db)) {
    const rows = whole.rows[table.name] ?? [];
    const inOrder = [...rows].sort((one, other) => Number(one['ordinal'] ?? 0) - Number(other['ordinal'] ?? 0));
    const anew = inOrder.map((row) => withNewIds(row, table, { inCircle, of })).filter((row) => row !== null);
    await putOwnRows(db, table, anew);
  }
  await keepRestChoices(db, restChoicesIn(whole.rows));
  const every = whole.rows['owner']?.[0]?.['letter_every'];
  if (typeof every === 'string' && isLetterEvery(every))
    await setLetterEvery(db, { ownerId: viewer.id, participantId: null }, { every, was: 'week' });
}

/** What the owner of the file chose about being reached and leaving quickly: also elsewhere nobody may undo that unasked. */
function restChoicesIn({ owner = [] }: OwnRows) {
  const [row] = owner;
  const never = row?.['contact_never'];
  return {
    exitProminent: row?.['exit_prominent'] === true,
    contactNever: Array.isArray(never) ? reachWays.filter((way) => never.includes(way)) : [],
  };
}

type Here = { readonly ids: ReadonlyMap<string, string>; readonly ownerId: string; readonly circleId: string };

function knownIds(rows: OwnRows, { ids, ownerId, circleId }: Here): ReadonlyMap<string, string> {
  const people = [...documentIds(rows)].flatMap(([old, document]) => {
    const now = ids.get(document);
    return now === undefined ? [] : [[old, now] as const];
  });
  const owner = (rows['owner'] ?? []).map((row) => [String(row['id']), ownerId] as const);
  const circle = (rows['circle'] ?? []).map((row) => [String(row['id']), circleId] as const);
  return new Map([...people, ...owner, ...circle]);
}

function renamed(moment: Snapshot, of: (old: string) => string): Snapshot {
  const { circle } = moment;
  const alters = circle.alters.map((alter): Circle['alters'][number] => {
    const knowsAsked = alter.about.knowsAsked?.map(of) ?? null;
    return { ...alter, id: of(alter.id), about: { ...alter.about, knowsAsked } };
  });
  const ties = circle.ties.map(({ source, target, attributes }) => ({ source: of(source), target: of(target), attributes }));
  return { ...moment, id: of(moment.id), circle: { ...circle, alters, ties } };
}

/** Whether the store refused a value of the file, or a row that hangs on nothing (SQLSTATE classes 22 and 23), or one that is nobody’s own (42501). */
const isOfTheFile = (problem: unknown): boolean =>
  typeof problem === 'object' && problem !== null && 'code' in problem && /^2[23]|^42501$/.test(String(problem.code));
