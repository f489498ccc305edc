import type { Db } from '../../database/door.ts';
import { recordFact } from '../../database/facts.ts';
import { type DueLetter, endCutOff, endLetter, markBounced, putBack, settleSent } from '../../database/letters/sending.ts';
import type { Store } from '../../database/open.ts';
import { tryAgainAt, underWayFor } from '../../domain/letters/again.ts';
import type { Handed } from '../../domain/letters/handed.ts';
import type { Around } from '../around.ts';

type About = Pick<DueLetter, 'ownerId' | 'participantId'>;

/** Notes what the computer did with a letter of a space: that it went, or came back. The letter itself stands in no log. */
export async function noteLetter(
  db: Db,
  around: Around,
  { ownerId, participantId }: About,
  kind: 'letter-sent' | 'letter-came-back',
): Promise<void> {
  if (ownerId === null) return;
  await recordFact(db, {
    id: around.newId(),
    ownerId,
    circleId: null,
    actorId: ownerId,
    actorKind: 'job',
    onBehalfOf: ownerId,
    kind,
    objectId: participantId ?? ownerId,
    at: around.now(),
    action: 'E',
  });
}

/**
 * Keeps what came of handing a letter over, in this state for good or to be tried again. What may have arrived is never sent again by itself. An
 * address that was refused is not written to again.
 */
export const settleLetter = (store: Store, around: Around, letter: DueLetter, handed: Handed): Promise<void> =>
  store.as('naober_letters', null, async (db) => {
    const now = around.now();
    const { id, participantId, way } = letter;
    switch (handed) {
      case 'taken':
        await settleSent(db, id, now);
        return noteLetter(db, around, letter, 'letter-sent');
      case 'cut-off':
        return endLetter(db, id, 'unsure', 'cut-off');
      case 'no-such-address':
        if (participantId !== null && way === 'mail') await markBounced(db, participantId, now);
        await endLetter(db, id, 'undeliverable', 'no-such-address');
        return noteLetter(db, around, letter, 'letter-came-back');
      case 'refused':
        return endLetter(db, id, 'undeliverable', 'refused');
      default:
        return tryLater(db, letter, handed, now);
    }
  });

async function tryLater(db: Db, { id, tries }: DueLetter, problem: 'later' | 'no-server', now: Date): Promise<void> {
  const again = tryAgainAt(tries + 1, now);
  if (again === null) await endLetter(db, id, 'undeliverable', 'too-long');
  else await putBack(db, id, again, problem);
}

/** It could not be written just now: it waits, as one does that the server would not take yet. */
export const writeLater = (store: Store, around: Around, letter: DueLetter): Promise<void> =>
  settleLetter(store, around, letter, 'later');

/** Whoever it is for pauses: it waits until they are back. */
export const holdLetter = (store: Store, id: string, until: Date): Promise<void> =>
  store.as('naober_letters', null, (db) => putBack(db, id, until, 'pause'));

/** There is nowhere to send it, or nothing to say any more. */
export const dropLetter = (store: Store, id: string, why: 'nowhere' | 'over'): Promise<void> =>
  store.as('naober_letters', null, (db) => endLetter(db, id, 'dropped', why));

/** Of what was under way when the program stopped nobody knows whether it arrived: it is left to the operator. Answers how many. */
export const leaveCutOff = (store: Store, around: Around): Promise<number> =>
  store.as('naober_letters', null, (db) => endCutOff(db, new Date(around.now().getTime() - underWayFor)));
