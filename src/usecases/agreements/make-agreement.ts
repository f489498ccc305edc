import { agreementWithId, insertAgreement } from '../../database/agreements/agreements.ts';
import { isLeftInPeace } from '../../database/agreements/arranging.ts';
import { holdParticipant } from '../../database/consent/standing.ts';
import { recordFact } from '../../database/facts.ts';
import type { Viewer } from '../../database/viewer.ts';
import { dutchDay } from '../../domain/agreements/dutch-day.ts';
import { tidyAgreement, type WantedAgreement, type WantedProblem } from '../../domain/agreements/wanted-agreement.ts';
import { daysAfter, linkDaysAfter } from '../../domain/consent/periods.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import { idOfAct } from '../act-id.ts';
import type { Around } from '../around.ts';
import { giveGrantHere } from '../consent/give-grant.ts';
import { isAlone } from '../consent/note-consent.ts';
import { isChild } from '../invite/children.ts';

export type AskProblem = WantedProblem | 'nobody' | 'not-taking-part' | 'not-approach' | 'child' | 'not-with-help';

/** What is asked of whom, as it was typed. */
export type Asking = WantedAgreement & { readonly actId: string; readonly participantId: string | null };

/** When seeing an agreement ends: thirty days after its last day. */
export const seenUntil = (untilOn: string): Date => daysAfter(new Date(`${untilOn}T22:00:00Z`), linkDaysAfter);

/**
 * Asks something of somebody who takes part, with a grant to see exactly this until thirty days after its end, and nothing else. Whoever is
 * younger than sixteen is not asked: that goes to a parent. The same form sent again is the same agreement.
 */
export async function makeAgreement(
  viewer: Viewer,
  around: Around,
  asking: Asking,
): Promise<Result<{ agreementId: string }, AskProblem>> {
  const { actId, participantId, ...wanted } = asking;
  const at = around.now();
  const tidy = tidyAgreement(wanted, dutchDay(at));
  if (!tidy.ok) return tidy;
  if (participantId === null) return refused('nobody');
  if (!isAlone(viewer)) return refused('not-with-help');
  return viewer.do(async (db) => {
    const who = await holdParticipant(db, participantId);
    if (who === null) return refused('nobody');
    if (who.leftAt !== null || who.blockedAt !== null) return refused('not-taking-part');
    if (await isLeftInPeace(db, participantId)) return refused('not-approach');
    if (who.alterId !== null && (await isChild(db, who.alterId))) return refused('child');
    const id = idOfAct(viewer.id, { actId, kind: 'agreement-made', said: [participantId, tidy.value] });
    if ((await agreementWithId(db, id)) !== null) return ok({ agreementId: id });
    await insertAgreement(db, { ...tidy.value, id, ownerId: viewer.id, participantId, madeBy: viewer.actorId, at });
    const common = { actorId: viewer.actorId, onBehalfOf: viewer.id, circleId: null, ownerId: viewer.id } as const;
    await recordFact(db, { ...common, id: around.newId(), kind: 'agreement-made', objectId: id, at, action: 'C' });
    const given = await giveGrantHere(db, viewer, around, {
      actId,
      participantId,
      sets: ['own-agreements'],
      agreementIds: [id],
      purpose: tidy.value.what,
      until: seenUntil(tidy.value.untilOn),
    });
    if (!given.ok) throw new Error(`What was asked could not be shown: ${given.refusal}.`);
    return ok({ agreementId: id });
  });
}
