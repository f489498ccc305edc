import type { Db } from '../../database/door.ts';
import { forgetAsked, noteAsked, type QuietSpace, quietSpaces, shutAsDormant } from '../../database/mandate/dormancy.ts';
import type { Store } from '../../database/open.ts';
import { daysAfter } from '../../domain/consent/periods.ts';
import { dormancyStep, quietDays, sleepsDays } from '../../domain/mandate/dormancy.ts';
import type { Around } from '../around.ts';
import { putLetter } from '../letters/put-letter.ts';
import { afterShutting } from './after-death.ts';

/** The kind of letter that asks an owner whether all this may stay; its subject is that it is asked. */
const quietLetter = 'quiet-letter';

/**
 * Minds the spaces in which nobody was for long: asks through their own channel, asks again a month later, and shuts them a month after that.
 * One sign-in wakes them. Answers how many steps were taken.
 */
export async function mindQuietSpaces(store: Store, around: Around): Promise<number> {
  const at = around.now();
  const quiet = await store.as('naober_jobs', null, (db) => quietSpaces(db, daysAfter(at, -quietDays)));
  let steps = 0;
  for (const space of quiet) if (await store.as('naober_jobs', null, (db) => mind(db, around, space, at))) steps += 1;
  return steps;
}

async function mind(db: Db, around: Around, space: QuietSpace, at: Date): Promise<boolean> {
  const { ownerId } = space;
  const step = dormancyStep(space, at);
  switch (step) {
    case 'nothing':
      return false;
    case 'awake':
      await forgetAsked(db, ownerId);
      return true;
    case 'ask':
    case 'ask-again':
      await noteAsked(db, ownerId, at, step === 'ask-again');
      await putLetter(db, { ownerId, participantId: null, kind: quietLetter, subjectId: around.newId(), at });
      return true;
    case 'shut':
      if (!(await shutAsDormant(db, ownerId, at, daysAfter(at, sleepsDays)))) return false;
      await afterShutting(db, around, { ownerId, actorId: ownerId, actorKind: 'job', kind: 'fell-asleep', objectId: ownerId });
      return true;
  }
}
