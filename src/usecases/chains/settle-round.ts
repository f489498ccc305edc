import { insertAskedGrant } from '../../database/agreements/arranging.ts';
import { insertAgreed, type StepToSettle, settleStep, stepsAround, takesPart } from '../../database/chains/settle.ts';
import type { Db } from '../../database/door.ts';
import { recordFact } from '../../database/facts.ts';
import { dutchDay } from '../../domain/agreements/dutch-day.ts';
import type { Around } from '../around.ts';
import { seenUntil } from '../asking/let-them-see.ts';

/**
 * When everybody in a round said yes, each link becomes an agreement of its own in the space of who is helped, with the grant for who helps to see
 * exactly that. From then on none hangs on another. False while somebody has not said yes. As `naober_chains`, while rounds are held.
 */
export async function settleRound(db: Db, around: Around, stepId: string): Promise<boolean> {
  const steps = await stepsAround(db, stepId);
  if (steps.some(({ answer }) => answer !== 'yes')) return false;
  const made = steps.map((step) => ({ step, agreementId: around.newId() }));
  for (const { step, agreementId } of made) await settleStep(db, step.id, agreementId, around.now());
  for (const { step, agreementId } of made) {
    const giver = steps[(step.place + steps.length - 1) % steps.length];
    if (giver !== undefined) await agree(db, around, { step, giver, agreementId });
  }
  return true;
}

type Link = { readonly step: StepToSettle; readonly giver: StepToSettle; readonly agreementId: string };

async function agree(db: Db, around: Around, { step, giver, agreementId }: Link): Promise<void> {
  const [at, ownerId] = [around.now(), step.ownerId];
  const [what, name, hostName] = [step.what ?? '', giver.firstName ?? '', step.firstName ?? ''];
  const participantId = await takesPart(db, { id: around.newId(), ownerId, personId: giver.ownerId, name, hostName, at });
  const { getsUntil: untilOn, support, offeredLimits: limits } = step;
  await insertAgreed(db, { id: agreementId, ownerId, participantId, what, support, limits, fromOn: dutchDay(at), untilOn, at });
  const grantId = around.newId();
  const until = seenUntil(untilOn);
  await insertAskedGrant(db, { id: grantId, ownerId, givenBy: ownerId, participantId, agreementId, purpose: what, at, until });
  const who = { ownerId, actorId: ownerId, actorKind: 'job', onBehalfOf: ownerId, circleId: null, at } as const;
  await recordFact(db, { ...who, id: around.newId(), kind: 'round-settled', objectId: agreementId, action: 'C', grantId });
}
