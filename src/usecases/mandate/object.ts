import type { Db } from '../../database/door.ts';
import { recordFact } from '../../database/facts.ts';
import type { Guest } from '../../database/guest.ts';
import { insertObjection, objectionsOf, settleObjectionAt } from '../../database/mandate/objections.ts';
import { shownPeople } from '../../database/shown.ts';
import type { Viewer } from '../../database/viewer.ts';
import { tidyText } from '../../domain/circle/naming.ts';
import { maySettle } from '../../domain/mandate/removal.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import { idOfAct } from '../act-id.ts';
import type { Around } from '../around.ts';
import { isAlone } from '../consent/note-consent.ts';

type Objecting = { readonly actId: string; readonly words: string; readonly alterId: string | null };
type Refusal = 'words-missing' | 'words-too-long' | 'no-such-alter';
type Who = { readonly ownerId: string; readonly by: string; readonly helpedBy: string | null };

/** The owner says that somebody stays, also with somebody beside them. Until it is settled nobody else can have them taken out. */
export const objectAsOwner = (
  viewer: Viewer,
  around: Around,
  said: Objecting,
): Promise<Result<{ objectionId: string }, Refusal>> =>
  viewer.do(async (db) => {
    if (
      said.alterId !== null &&
      (await db.selectFrom('alter').select('id').where('id', '=', said.alterId).executeTakeFirst()) === undefined
    )
      return refused('no-such-alter');
    return objectHere(db, around, { ownerId: viewer.id, by: viewer.actorId, helpedBy: viewer.helpedBy }, said);
  });

/**
 * Anybody who takes part records for the owner that somebody stays: by name where the owner lets them see who is in the circle. Otherwise it
 * names nobody, and holds for everybody.
 */
export async function objectForOwner(
  guest: Guest,
  around: Around,
  said: Objecting,
): Promise<Result<{ objectionId: string }, Refusal>> {
  if (said.alterId !== null && !(await guest.sees('circle-list', shownPeople)).some(({ id }) => id === said.alterId))
    return refused('no-such-alter');
  return guest.acts((db) => objectHere(db, around, { ownerId: guest.ownerId, by: guest.id, helpedBy: null }, said));
}

/** As objectAsOwner, in a transaction that is under way. */
export async function objectHere(
  db: Db,
  around: Around,
  { ownerId, by, helpedBy }: Who,
  { actId, words: typed, alterId }: Objecting,
): Promise<Result<{ objectionId: string }, Refusal>> {
  const words = tidyText(typed);
  if (words === '') return refused('words-missing');
  if (words.length > 400) return refused('words-too-long');
  const id = idOfAct(by, { actId, kind: 'objection-recorded', said: { words, alterId } });
  if (await insertObjection(db, ownerId, { id, alterId, words, recordedBy: by, helpedBy, recordedAt: around.now() }))
    await note(db, around, { ownerId, by, kind: 'objection-recorded', objectId: id });
  return ok({ objectionId: id });
}

/** Settles an objection: the owner always, whoever recorded it by taking it back. Done before is done. */
export const settleAsOwner = (
  viewer: Viewer,
  around: Around,
  id: string,
): Promise<Result<null, 'no-such-objection' | 'not-with-help'>> =>
  isAlone(viewer)
    ? viewer.do((db) => settleHere(db, around, id, { ownerId: viewer.id, by: viewer.id }))
    : Promise.resolve(refused('not-with-help'));

/** Takes back an objection one recorded oneself. */
export const takeBackObjection = (guest: Guest, around: Around, id: string) =>
  guest.acts((db) => settleHere(db, around, id, { ownerId: guest.ownerId, by: guest.id }));

async function settleHere(
  db: Db,
  around: Around,
  id: string,
  { ownerId, by }: Omit<Who, 'helpedBy'>,
): Promise<Result<null, 'no-such-objection'>> {
  const one = (await objectionsOf(db)).find((each) => each.id === id);
  if (one === undefined || !maySettle(one, by, ownerId)) return refused('no-such-objection');
  if (await settleObjectionAt(db, id, by, around.now()))
    await note(db, around, { ownerId, by, kind: 'objection-settled', objectId: id });
  return ok(null);
}

const note = (
  db: Db,
  around: Around,
  {
    ownerId,
    by,
    kind,
    objectId,
  }: { readonly ownerId: string; readonly by: string; readonly kind: string; readonly objectId: string },
): Promise<void> =>
  recordFact(db, {
    id: around.newId(),
    ownerId,
    circleId: null,
    actorId: by,
    actorKind: by === ownerId ? 'owner' : 'participant',
    onBehalfOf: ownerId,
    kind,
    objectId,
    at: around.now(),
    action: kind === 'objection-recorded' ? 'C' : 'U',
  });
