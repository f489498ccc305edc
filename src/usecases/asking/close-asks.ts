import { type Closed, closeSettled, closeWithdrawn } from '../../database/asking/closing.ts';
import type { Db } from '../../database/door.ts';
import { recordFact } from '../../database/facts.ts';
import type { Store } from '../../database/open.ts';
import type { Around } from '../around.ts';
import { putLetter } from '../letters/put-letter.ts';

/** By what letter somebody hears that what they were asked, or agreed to, does not go on. */
export const askOffLetter = 'ask-off';

/** Enough people said yes: who was not heard yet is told, kindly, that it is done. Safe to run again; `askId` null is every ask. */
export const closeTaken = (store: Store, around: Around, askId: string | null = null): Promise<number> =>
  store.as('naober_jobs', null, async (db) => noted(db, around, await closeSettled(db, around.now(), askId)), {
    at: around.now(),
  });

type Withdrawn = { readonly askId: string | null; readonly why: 'withdrawn' | 'stopped-by-them' };

/** An ask does not go on: everybody who was asked or said yes is told so. Safe to run again. */
export const closeOff = (store: Store, around: Around, withdrawn: Withdrawn): Promise<number> =>
  store.as('naober_jobs', null, async (db) => noted(db, around, await closeWithdrawn(db, around.now(), withdrawn)), {
    at: around.now(),
  });

async function noted(db: Db, around: Around, closed: readonly Closed[]): Promise<number> {
  const at = around.now();
  for (const { id, ownerId, participantId } of closed) {
    const who = { ownerId, actorId: ownerId, onBehalfOf: ownerId, circleId: null, actorKind: 'job' } as const;
    await recordFact(db, { ...who, id: around.newId(), kind: 'agreement-called-off', objectId: id, at });
    await putLetter(db, { ownerId, participantId, kind: askOffLetter, subjectId: id, at });
  }
  return closed.length;
}
