import { isOpen } from '../../../domain/agreements/agreement.ts';
import { dutchDay } from '../../../domain/agreements/dutch-day.ts';
import { type NamedAgreement, readAgreements } from '../../../usecases/agreements/read-agreements.ts';
import type { OwnerVisit } from '../../page.ts';

/** What was asked of somebody and still goes on, or may. */
export async function agreementsWith({ owner, around }: OwnerVisit, participantId: string): Promise<readonly NamedAgreement[]> {
  const today = dutchDay(around.now());
  return (await readAgreements(owner.viewer)).filter((one) => one.participantId === participantId && isOpen(one, today));
}
