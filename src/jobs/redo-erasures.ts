import type { Db } from '../database/door.ts';
import { eraseParticipants, erasePerson } from '../database/erase/erase-somebody.ts';
import { eraseOwner } from '../database/erase.ts';
import { markRedone, toRedo } from '../database/erasures.ts';
import type { Store } from '../database/open.ts';
import { erasePhoto } from '../database/photos.ts';
import { deleteSnapshot, eraseFromSnapshots } from '../database/snapshot-changes.ts';
import type { Erasure } from '../domain/erasure.ts';

const batch = 100;

/** Erases again what came back with an older backup. Repeating it is harmless. Answers how many lines of the list were done. */
export async function redoErasures(store: Store): Promise<number> {
  let done = 0;
  for (;;) {
    const lines = await store.as('naober_jobs', null, (db) => toRedo(db, batch));
    for (const line of lines) {
      if (line.kind === 'space') await store.as('naober_jobs', null, (db) => eraseOwner(db, line.subjectId));
      else await store.as('naober_app', line.ownerId, (db) => eraseAgain(db, line));
      await store.as('naober_jobs', null, (db) => markRedone(db, line.id));
    }
    done += lines.length;
    if (lines.length < batch) return done;
  }
}

/** Only rows of the owner on the line are in sight. */
async function eraseAgain(db: Db, { kind, subjectId, withinId }: Erasure): Promise<void> {
  switch (kind) {
    case 'person':
      return erasePerson(db, subjectId);
    case 'participant':
      return eraseParticipants(db, [subjectId]);
    case 'moment':
      return deleteSnapshot(db, subjectId);
    case 'moment-person':
      return eraseFromSnapshots(db, withinId === null ? [] : [withinId], subjectId);
    case 'photo':
      return erasePhoto(db, subjectId);
    case 'space':
      return;
  }
}
