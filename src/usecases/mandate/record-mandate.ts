import { holdParticipant } from '../../database/consent/standing.ts';
import { insertMandate } from '../../database/mandate/mandates.ts';
import type { Viewer } from '../../database/viewer.ts';
import { tidyText } from '../../domain/circle/naming.ts';
import { daysAfter } from '../../domain/consent/periods.ts';
import { drawUp, type MandateRefusal, type Said } from '../../domain/mandate/draw-up.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import { idOfAct } from '../act-id.ts';
import type { Around } from '../around.ts';
import { isAlone, noteConsent } from '../consent/note-consent.ts';

type Recorded = Omit<Said, 'until'> & {
  readonly actId: string;
  readonly participantId: string;
  /** How long until it is asked again, in days. */
  readonly days: number;
};

/**
 * Keeps that somebody who takes part may decide for the owner about some subjects, until it is asked again. It opens nothing to see. The owner
 * does this alone; the same form sent again is the same mandate.
 */
export async function recordMandate(
  viewer: Viewer,
  around: Around,
  recorded: Recorded,
): Promise<Result<{ mandateId: string }, MandateRefusal | 'no-such-participant' | 'not-with-help'>> {
  if (!isAlone(viewer)) return refused('not-with-help');
  const at = around.now();
  const { actId, participantId, days, ...said } = recorded;
  const words = { decision: tidyText(said.decision), seenBy: tidyText(said.seenBy), until: daysAfter(at, days) };
  const drawn = drawUp({ ...said, ...words }, at);
  if (!drawn.ok) return drawn;
  return viewer.do(async (db) => {
    const who = await holdParticipant(db, participantId);
    if (who === null || who.leftAt !== null || who.blockedAt !== null) return refused('no-such-participant');
    const id = idOfAct(viewer.id, { actId, kind: 'mandate-recorded', said: { participantId, days, ...said } });
    const mandate = { ...drawn.value, id, participantId, ownerId: viewer.id, createdAt: at, from: at, endedAt: null };
    if (await insertMandate(db, mandate))
      await noteConsent(db, viewer, around, { kind: 'mandate-recorded', action: 'C', participantId, mandateId: id });
    return ok({ mandateId: id });
  });
}
