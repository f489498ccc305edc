import { holdAsked } from '../../database/asking/asked.ts';
import { markReminded } from '../../database/asking/closing.ts';
import { setReminded } from '../../database/asking/reminded.ts';
import { recordFact } from '../../database/facts.ts';
import type { Store } from '../../database/open.ts';
import { dutchDay } from '../../domain/agreements/dutch-day.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import { putLetter } from '../letters/put-letter.ts';
import type { Asker } from './asker.ts';
import { closeOff, closeTaken } from './close-asks.ts';

/** By what letter somebody is asked once more. */
export const reminderLetter = 'ask-reminder';

/**
 * The round of asking: who was asked by mail and did not answer by the day that was said is reminded, once in all; and what ended is ended
 * for everybody. Safe to run twice. Answers how many were reminded.
 */
export async function remindDue(store: Store, around: Around): Promise<number> {
  const at = around.now();
  await closeTaken(store, around);
  await closeOff(store, around, { askId: null, why: 'withdrawn' });
  return store.as(
    'naober_jobs',
    null,
    async (db) => {
      const silent = await markReminded(db, at, dutchDay(at));
      for (const { id, ownerId, participantId } of silent) {
        const who = { ownerId, actorId: ownerId, onBehalfOf: ownerId, circleId: null, actorKind: 'job' } as const;
        await recordFact(db, { ...who, id: around.newId(), kind: 'ask-reminded', objectId: id, at });
        await putLetter(db, { ownerId, participantId, kind: reminderLetter, subjectId: id, at });
      }
      return silent.length;
    },
    { at },
  );
}

export type RemindProblem = 'no-such-agreement' | 'answered' | 'reminded-already' | 'over';

/** Reminds somebody now, once in all: by mail when they were asked by mail; else the owner does it, and it is written down. */
export const remindNow = (asker: Asker, around: Around, id: string): Promise<Result<{ byMail: boolean }, RemindProblem>> =>
  asker.do(async (db) => {
    const asked = await holdAsked(db, id);
    if (asked === null || asked.askId === null) return refused('no-such-agreement');
    if (asked.state !== 'asked' || asked.answer !== null) return refused('answered');
    if (asked.remindedAt !== null) return refused('reminded-already');
    const at = around.now();
    if (asked.timing.untilOn < dutchDay(at)) return refused('over');
    const byMail = asked.channel === 'mail';
    await setReminded(db, id, at);
    await asker.note(db, { kind: 'ask-reminded', objectId: id });
    const { ownerId, participantId } = asked;
    if (byMail) await putLetter(db, { ownerId, participantId, kind: reminderLetter, subjectId: id, at });
    return ok({ byMail });
  });
