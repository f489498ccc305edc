import { setBlocked } from '../../database/consent/participants.ts';
import { holdParticipant } from '../../database/consent/standing.ts';
import type { Viewer } from '../../database/viewer.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import type { Ended } from './end-grants.ts';
import { isAlone, noteConsent } from './note-consent.ts';

type Done<More extends string = never> = Promise<Result<Ended, 'no-such-participant' | More>>;

/**
 * Somebody is not let in any more, from now on. Nobody tells them; for them every page is as one that does not exist. What was given to them
 * stays written and opens nothing, so that it can be as it was when the owner lets them in again.
 */
export const shutOut = (viewer: Viewer, around: Around, participantId: string): Done =>
  viewer.do(async (db) => {
    const who = await holdParticipant(db, participantId);
    if (who === null) return refused('no-such-participant');
    if (who.blockedAt !== null) return ok('nothing');
    await setBlocked(db, participantId, around.now());
    await noteConsent(db, viewer, around, { kind: 'participant-shut-out', action: 'U', participantId });
    return ok('done');
  });

/** Somebody is let in again: what was given to them and did not end meanwhile is open again. */
export const letIn = async (viewer: Viewer, around: Around, participantId: string): Done<'not-with-help'> =>
  isAlone(viewer)
    ? viewer.do(async (db) => {
        const who = await holdParticipant(db, participantId);
        if (who === null) return refused('no-such-participant');
        if (who.blockedAt === null) return ok('nothing');
        await setBlocked(db, participantId, null);
        await noteConsent(db, viewer, around, { kind: 'participant-let-in', action: 'U', participantId });
        return ok('done');
      })
    : refused('not-with-help');
