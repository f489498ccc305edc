import { holdParticipant } from '../../database/consent/standing.ts';
import { endLinksOf, revokeWaiting } from '../../database/invitations.ts';
import type { Viewer } from '../../database/viewer.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import { noteConsent } from '../consent/note-consent.ts';

/** What waits for somebody opens nothing from now on. Possible at any time, also while somebody helps; nothing happens the second time. */
export const takeBackInvitations = (
  viewer: Viewer,
  around: Around,
  participantId: string,
): Promise<Result<'done' | 'nothing', 'no-such-participant'>> =>
  viewer.do(async (db) => {
    if ((await holdParticipant(db, participantId)) === null) return refused('no-such-participant');
    const gone = await revokeWaiting(db, participantId, around.now());
    if (gone.length === 0) return ok('nothing');
    await noteConsent(db, viewer, around, { kind: 'invitation-taken-back', action: 'D', participantId });
    return ok('done');
  });

/** The personal links of somebody stop working, in every browser. They can be invited again. */
export const endLinks = (
  viewer: Viewer,
  around: Around,
  participantId: string,
): Promise<Result<'done' | 'nothing', 'no-such-participant'>> =>
  viewer.do(async (db) => {
    if ((await holdParticipant(db, participantId)) === null) return refused('no-such-participant');
    if ((await endLinksOf(db, participantId, around.now())) === 0) return ok('nothing');
    await noteConsent(db, viewer, around, { kind: 'links-ended', action: 'D', participantId });
    return ok('done');
  });
