import { ownersToAnswer } from '../../database/chains/rounds.ts';
import { guestsWithMail, type LetterReader, ownersWithMail, weeklyReaders } from '../../database/letters/weekly.ts';
import type { Store } from '../../database/open.ts';
import { instantOf } from '../../domain/agenda/amsterdam.ts';
import { dutchDay } from '../../domain/agreements/dutch-day.ts';
import { isDueIn, lettersEvery, weekToTell } from '../../domain/letters/weekly.ts';
import { idOfAct } from '../act-id.ts';
import type { Around } from '../around.ts';
import { putLetter } from './put-letter.ts';

/** By what letter somebody is told what comes. */
export const weeklyLetter = 'weekly';

/** What such a letter is about: this week, of this reader. So there is one of each, however often it is put. */
export const weeklySubject = ({ ownerId, participantId }: LetterReader, monday: string): string =>
  idOfAct(ownerId, { actId: participantId ?? ownerId, kind: weeklyLetter, said: monday });

/**
 * The round of letters with what comes, from Monday morning on: puts one for everybody who wants it and for whom something stands. Whether there is
 * anything to tell is looked at when it is written. Safe to run twice. Answers how many were put.
 */
export async function weeklyRound(store: Store, around: Around): Promise<number> {
  const at = around.now();
  const monday = weekToTell(at);
  if (monday === null) return 0;
  const guests = await store.as('naober_letters', null, guestsWithMail);
  const owners = await store.as('naober_sign_in', null, ownersWithMail);
  const inRound = await store.as('naober_chains', null, (db) => ownersToAnswer(db, dutchDay(at)), { at });
  const every = lettersEvery.filter((one) => isDueIn(one, monday));
  return store.as(
    'naober_jobs',
    null,
    async (db) => {
      const readers = await weeklyReaders(db, {
        ...{ guests, owners, inRound, every },
        ...{ day: dutchDay(at), since: instantOf(monday, '00:00') },
      });
      for (const reader of readers)
        await putLetter(db, { ...reader, kind: weeklyLetter, subjectId: weeklySubject(reader, monday), at });
      return readers.length;
    },
    { at },
  );
}
