import { holdOwner } from '../../database/circles.ts';
import type { Db } from '../../database/door.ts';
import { recordFact } from '../../database/facts.ts';
import {
  afterMeOf,
  deathReportOf,
  insertReport,
  sayAfterMe,
  shutAsDied,
  takeBackReport,
  wasMistaken,
} from '../../database/mandate/death.ts';
import type { Store } from '../../database/open.ts';
import { addToOutbox } from '../../database/outbox.ts';
import type { Viewer } from '../../database/viewer.ts';
import { daysAfter } from '../../domain/consent/periods.ts';
import { type AfterMeWish, daysAfterDeath, daysToTakeBackDeath, usualDaysAfterDeath } from '../../domain/mandate/after-me.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import { idOfAct } from '../act-id.ts';
import type { Around } from '../around.ts';
import { isAlone } from '../consent/note-consent.ts';
import type { GuestActor } from '../guest/note-guest-act.ts';
import { putLetter } from '../letters/put-letter.ts';

/** The queue that ends what was agreed in a space that was shut; its subject is the owner. */
export const callOffQueue = 'call-off-agreements';

/** The kind of letter that tells an owner at their own address that it was said that they died; its subject is the report. */
const diedLetter = 'died-letter';

type Saying = {
  readonly actId: string;
  readonly wish: AfterMeWish;
  readonly namedId: string | null;
  readonly reporterId: string | null;
  readonly days: number;
  /** The wish the form was drawn from; null when there was none. */
  readonly was: string | null;
};
type SayRefusal = 'nobody-named' | 'changed-meanwhile' | 'not-with-help';

/** What is to happen after the owner's death. The owner says this alone, and can say otherwise at any time. */
export async function sayWhatAfterMe(viewer: Viewer, around: Around, saying: Saying): Promise<Result<null, SayRefusal>> {
  if (!isAlone(viewer)) return refused('not-with-help');
  const { actId, was, wish, reporterId } = saying;
  const namedId = wish === 'erase' ? null : saying.namedId;
  const days = daysAfterDeath.find((one) => one === saying.days) ?? usualDaysAfterDeath;
  if (wish !== 'erase' && namedId === null) return refused('nobody-named');
  return viewer.do(async (db) => {
    await holdOwner(db, viewer.id);
    const cards = await db.selectFrom('participant_card').select('participant_id as id').execute();
    if ([namedId, reporterId].some((id) => id !== null && !cards.some((card) => card.id === id))) return refused('nobody-named');
    const id = idOfAct(viewer.id, { actId, kind: 'after-me-said', said: { wish, namedId, reporterId, days } });
    const now = await afterMeOf(db);
    if (now?.id === id) return ok(null);
    if ((now?.id ?? null) !== was) return refused('changed-meanwhile');
    const at = around.now();
    await sayAfterMe(db, viewer.id, { id, wish, namedId, reporterId, days }, at);
    const who = { ownerId: viewer.id, actorId: viewer.actorId, onBehalfOf: viewer.id, circleId: null };
    await recordFact(db, { ...who, id: around.newId(), kind: 'after-me-said', objectId: id, at });
    return ok(null);
  });
}

/** What stands, for the owner. */
export const readAfterMe = (viewer: Viewer) => viewer.do(afterMeOf);

/**
 * Whoever the owner named for it says that the owner died. The space shuts at once for everybody; what was agreed ends gently by a job. The
 * owner is told at their own address, and can say for a week that they live.
 */
export const reportDeath = (guest: GuestActor, around: Around): Promise<Result<null, 'not-named'>> =>
  guest.acts(async (db) => {
    const wish = await afterMeOf(db);
    if (wish === null || wish.reporterId !== guest.id || (await wasMistaken(db, guest.ownerId))) return refused('not-named');
    if ((await deathReportOf(db)) !== null) return ok(null);
    const at = around.now();
    const id = around.newId();
    const { ownerId } = guest;
    await insertReport(db, { id, ownerId, by: guest.id, seenBy: null, at });
    await shutAsDied(db, ownerId, at, daysAfter(at, wish.days));
    await putLetter(db, { ownerId, participantId: null, kind: diedLetter, subjectId: id, at });
    await afterShutting(db, around, {
      ownerId,
      actorId: guest.id,
      actorKind: 'participant',
      kind: 'death-reported',
      objectId: id,
    });
    return ok(null);
  });

/** The operator saw evidence that an owner died. `seenBy` is a name; the paper is not kept. False when it was said before. */
export const reportDeathByOperator = (store: Store, around: Around, ownerId: string, seenBy: string): Promise<boolean> =>
  store.as('naober_jobs', null, async (db) => {
    const there = await db.selectFrom('owner').select(['id', 'shut_why']).where('id', '=', ownerId).executeTakeFirst();
    if (there === undefined || there.shut_why === 'died') return false;
    const wish = await db
      .selectFrom('after_me')
      .select('days')
      .where('owner_id', '=', ownerId)
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    const at = around.now();
    const id = around.newId();
    await insertReport(db, { id, ownerId, by: null, seenBy, at });
    await shutAsDied(db, ownerId, at, daysAfter(at, wish?.days ?? usualDaysAfterDeath));
    await putLetter(db, { ownerId, participantId: null, kind: diedLetter, subjectId: id, at });
    await afterShutting(db, around, { ownerId, actorId: ownerId, actorKind: 'operator', kind: 'death-reported', objectId: id });
    return true;
  });

/** "Ik leef nog": within a week, by the owner's own sign-in, all is open again. What was called off stays so. */
export const stillHere = (viewer: Viewer, around: Around): Promise<Result<null, 'too-late'>> =>
  viewer.do(async (db) => {
    const at = around.now();
    if (!(await takeBackReport(db, viewer.id, daysAfter(at, -daysToTakeBackDeath), at)))
      return (await deathReportOf(db)) === null ? ok(null) : refused('too-late');
    const who = { ownerId: viewer.id, actorId: viewer.actorId, onBehalfOf: viewer.id, circleId: null };
    await recordFact(db, { ...who, id: around.newId(), kind: 'death-taken-back', objectId: viewer.id, at });
    return ok(null);
  });

/** The operator takes a report back, whenever it was made. False when there was none. */
export const takeBackByOperator = (store: Store, around: Around, ownerId: string): Promise<boolean> =>
  store.as('naober_jobs', null, (db) => takeBackReport(db, ownerId, new Date(0), around.now()));

type Shut = {
  readonly ownerId: string;
  readonly actorId: string;
  readonly actorKind: 'participant' | 'operator' | 'job';
  readonly kind: string;
  readonly objectId: string;
};

/** Notes it, and has what was agreed called off. */
export async function afterShutting(
  db: Db,
  around: Around,
  { ownerId, actorId, actorKind, kind, objectId }: Shut,
): Promise<void> {
  const at = around.now();
  await addToOutbox(db, { id: around.newId(), ownerId, queue: callOffQueue, subjectId: ownerId, at });
  await recordFact(db, {
    id: around.newId(),
    ownerId,
    circleId: null,
    actorId,
    actorKind,
    onBehalfOf: ownerId,
    kind,
    objectId,
    at,
  });
}
