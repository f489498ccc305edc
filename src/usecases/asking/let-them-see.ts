import { insertAskedGrant } from '../../database/agreements/arranging.ts';
import type { Db } from '../../database/door.ts';
import { daysAfter, linkDaysAfter } from '../../domain/consent/periods.ts';
import { idOfAct } from '../act-id.ts';
import type { Around } from '../around.ts';
import type { Asker } from './asker.ts';

/** When seeing an agreement ends: thirty days after its last day. */
export const seenUntil = (untilOn: string): Date => daysAfter(new Date(`${untilOn}T22:00:00Z`), linkDaysAfter);

type Seeing = {
  readonly actId: string;
  readonly participantId: string;
  readonly agreementId: string;
  readonly purpose: string;
  readonly untilOn: string;
};

/** Lets whom it is asked of see exactly this agreement, and nothing else. */
export async function letThemSee(db: Db, asker: Asker, around: Around, seeing: Seeing): Promise<void> {
  const { actId, participantId, agreementId, purpose, untilOn } = seeing;
  const id = idOfAct(asker.by, { actId, kind: 'grant-given', said: agreementId });
  const [at, until] = [around.now(), seenUntil(untilOn)];
  await insertAskedGrant(db, { id, ownerId: asker.ownerId, givenBy: asker.by, participantId, agreementId, purpose, at, until });
  await asker.note(db, { kind: 'grant-given', objectId: participantId, action: 'C', grantId: id });
}
