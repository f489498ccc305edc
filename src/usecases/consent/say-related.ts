import { setRelated } from '../../database/consent/participants.ts';
import { holdParticipant } from '../../database/consent/standing.ts';
import type { Viewer } from '../../database/viewer.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import { isAlone, noteConsent } from './note-consent.ts';

type Said = { readonly participantId: string; readonly related: boolean };

/** Whether somebody, or family of theirs, has a place in the circle. When they have, the drawing with its places shuts for them at once. */
export const sayRelated = async (
  viewer: Viewer,
  around: Around,
  { participantId, related }: Said,
): Promise<Result<null, 'no-such-participant' | 'not-with-help'>> => {
  if (!isAlone(viewer)) return refused('not-with-help');
  return viewer.do(async (db) => {
    const who = await holdParticipant(db, participantId);
    if (who === null) return refused('no-such-participant');
    if (who.related === related) return ok(null);
    await setRelated(db, participantId, related);
    await noteConsent(db, viewer, around, { kind: 'participant-related', action: 'U', participantId });
    return ok(null);
  });
};
