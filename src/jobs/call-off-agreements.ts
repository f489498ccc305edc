import { callOffAll } from '../database/mandate/shutting.ts';
import type { Store } from '../database/open.ts';
import type { Around } from '../usecases/around.ts';
import { putLetter } from '../usecases/letters/put-letter.ts';
import type { Task } from './start-jobs.ts';

/** The kind of letter that tells one helper that something is off; its subject is that it is told. */
const calledOffLetter = 'called-off-letter';

/** Calls off what still ran in a space that was shut, and has each helper told once, in words that say nothing of why. Done twice it does nothing more. */
export const callOffAgreements =
  (store: Store, around: Around): Task =>
  ({ ownerId }) =>
    store.as('naober_jobs', null, async (db) => {
      const at = around.now();
      const ended = await callOffAll(db, ownerId, at);
      for (const participantId of new Set(ended.map((one) => one.participantId)))
        await putLetter(db, { ownerId, participantId, kind: calledOffLetter, subjectId: around.newId(), at });
    });
