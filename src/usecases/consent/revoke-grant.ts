import { grantWithId } from '../../database/consent/grants.ts';
import { cancelSleepingOf } from '../../database/consent/sleeping.ts';
import { holdParticipant } from '../../database/consent/standing.ts';
import type { Db } from '../../database/door.ts';
import type { Viewer } from '../../database/viewer.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import { type Ended, endHere } from './end-grants.ts';
import { noteConsent } from './note-consent.ts';

/**
 * Ends a grant at once and in silence: no message goes out. This is possible at any time, also while somebody helps. What was prepared to
 * open and did, can't be opened again.
 */
export const revokeGrant = (viewer: Viewer, around: Around, grantId: string): Promise<Result<Ended, 'no-such-grant'>> =>
  viewer.do(async (db) => {
    const grant = await grantWithId(db, grantId);
    if (grant === null) return refused('no-such-grant');
    const { participantId, sleepingId } = grant;
    if (sleepingId !== null) await cancelSleepingOf(db, { participantId, ids: [sleepingId], at: around.now() });
    return ok(await endHere(db, viewer, around, { participantId, ids: [grantId] }));
  });

/** Ends everything somebody may, also what was prepared for them and had not opened. */
export const revokeAllOf = (
  viewer: Viewer,
  around: Around,
  participantId: string,
): Promise<Result<Ended, 'no-such-participant'>> => viewer.do((db) => revokeAllHere(db, viewer, around, participantId));

/** As revokeAllOf, in a transaction that is under way. */
export async function revokeAllHere(
  db: Db,
  viewer: Viewer,
  around: Around,
  participantId: string,
): Promise<Result<Ended, 'no-such-participant'>> {
  if ((await holdParticipant(db, participantId)) === null) return refused('no-such-participant');
  const cancelled = await cancelSleepingOf(db, { participantId, ids: 'all', at: around.now() });
  for (const _ of cancelled) await noteConsent(db, viewer, around, { kind: 'sleeping-cancelled', action: 'U', participantId });
  const ended = await endHere(db, viewer, around, { participantId, ids: 'all' });
  return ok(cancelled.length > 0 ? 'done' : ended);
}
