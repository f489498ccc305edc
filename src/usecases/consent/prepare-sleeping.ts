import { grantsOf } from '../../database/consent/grants.ts';
import { cancelSleepingOf, insertSleeping, sleepingWithId } from '../../database/consent/sleeping.ts';
import { countOwnAlters, holdParticipant } from '../../database/consent/standing.ts';
import type { Viewer } from '../../database/viewer.ts';
import { tidyText } from '../../domain/circle/naming.ts';
import type { GrantSet } from '../../domain/consent/grant-sets.ts';
import { type GrantRefusal, mayGive } from '../../domain/consent/may-give.ts';
import { type Delay, endOf, type Period, periodsOffered } from '../../domain/consent/periods-offered.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import { idOfAct } from '../act-id.ts';
import type { Around } from '../around.ts';
import { type Ended, endHere } from './end-grants.ts';
import { isAlone, noteConsent } from './note-consent.ts';

/** What waits for somebody: on which condition, in the owner's own words, after how many days, for how long. */
export type Preparing = {
  readonly actId: string;
  readonly participantId: string;
  readonly sets: readonly GrantSet[];
  readonly leftOut: readonly string[];
  readonly condition: string;
  readonly delay: Delay;
  readonly lasts: Period;
};

type Refusal = GrantRefusal | 'no-such-participant' | 'no-such-alter' | 'not-with-help';

/** Prepares something that opens nothing yet. It waits a year at most; the same form sent again is the same. */
export const prepareSleeping = async (
  viewer: Viewer,
  around: Around,
  { actId, participantId, sets, leftOut, condition, delay, lasts }: Preparing,
): Promise<Result<{ sleepingId: string }, Refusal>> => {
  if (!isAlone(viewer)) return refused('not-with-help');
  return viewer.do(async (db) => {
    const who = await holdParticipant(db, participantId);
    if (who === null) return refused('no-such-participant');
    const at = around.now();
    const words = tidyText(condition);
    const allowed = mayGive(who, { sets, purpose: words, from: at, until: endOf(lasts, at) }, at);
    if (!allowed.ok) return allowed;
    if ((await countOwnAlters(db, leftOut)) < new Set(leftOut).size) return refused('no-such-alter');
    const said = { participantId, sets, leftOut, condition: words, delay, lasts };
    const id = idOfAct(viewer.id, { actId, kind: 'sleeping-prepared', said });
    const whole = { id, ownerId: viewer.id, participantId, sets, leftOut, purpose: words, condition: words };
    const times = { delayDays: delay, lastsDays: periodsOffered[lasts], at, until: endOf('year', at) };
    const added = await insertSleeping(db, { ...whole, ...times });
    if (added) await noteConsent(db, viewer, around, { kind: 'sleeping-prepared', action: 'C', participantId });
    return ok({ sleepingId: id });
  });
};

/** Takes away what was prepared; when it was opened and waits for its moment, or is open, that ends as well. */
export const cancelSleeping = (viewer: Viewer, around: Around, id: string): Promise<Result<Ended, 'no-such-grant'>> =>
  viewer.do(async (db) => {
    const sleeping = await sleepingWithId(db, id);
    if (sleeping === null) return refused('no-such-grant');
    const { participantId } = sleeping;
    const gone = await cancelSleepingOf(db, { participantId, ids: [id], at: around.now() });
    if (gone.length > 0) await noteConsent(db, viewer, around, { kind: 'sleeping-cancelled', action: 'U', participantId });
    const opened = (await grantsOf(db, participantId)).filter(({ sleepingId }) => sleepingId === id).map((grant) => grant.id);
    const ended = await endHere(db, viewer, around, { participantId, ids: opened });
    return ok(gone.length > 0 ? 'done' : ended);
  });
