import type { Db } from '../../database/door.ts';
import { insertLetter, type NewLetter } from '../../database/letters/put.ts';

export type { NewLetter } from '../../database/letters/put.ts';

/**
 * Puts a letter in the transaction of its cause; it is written and sent later, when it still may be. The same kind about the same thing to the
 * same person is one letter, however often it is put. `participantId` null is the owner; `way` is mail unless it says otherwise. As the owner,
 * who takes part, who arranges, or a job.
 */
export async function putLetter(db: Db, letter: NewLetter): Promise<void> {
  await insertLetter(db, letter);
}
