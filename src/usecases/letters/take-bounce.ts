import { bouncedLetter, markBounced, settleSent } from '../../database/letters/sending.ts';
import type { Store } from '../../database/open.ts';
import type { Bounce } from '../../domain/letters/bounce.ts';
import type { Around } from '../around.ts';
import { noteLetter } from './settle-letter.ts';

/**
 * Keeps that a letter came back: it did not arrive, and that address is not written to again. That one was delivered settles what nobody knew. A
 * letter that is not there, or came back before, changes nothing; neither does one that is only late.
 */
export const takeBounce = (store: Store, around: Around, { letterId, action }: Bounce): Promise<void> =>
  store.as('naober_letters', null, async (db) => {
    if (action === 'delivered' || action === 'relayed') return settleSent(db, letterId, around.now());
    if (action !== 'failed') return;
    const letter = await bouncedLetter(db, letterId);
    if (letter === null) return;
    if (letter.participantId !== null) await markBounced(db, letter.participantId, around.now());
    await noteLetter(db, around, letter, 'letter-came-back');
  });
