import { type AgreementToWrite, addAskLink, agreementToWrite } from '../../database/letters/agreement-to-write.ts';
import type { Store } from '../../database/open.ts';
import { daysAfter } from '../../domain/consent/periods.ts';
import type { Around } from '../around.ts';
import { seenUntil } from '../asking/let-them-see.ts';
import { hashOfToken, newToken } from '../invite/token.ts';
import type { LetterFor } from './letter-kinds.ts';

/** A letter that asks: with the token of the address to answer at, made for this letter. */
export type AboutAsk = { readonly words: string; readonly token: string };

const aYear = 366;

/**
 * What is asked, with a new address to answer at; null when it is answered, called off or not asked any more, or they may not see it any more. A
 * message to a browser needs no address: then the token is ''.
 */
export const askToWrite = (store: Store, around: Around, { letter, name, hostName }: LetterFor): Promise<AboutAsk | null> =>
  store.as('naober_letters', null, async (db) => {
    const now = around.now();
    const found = await agreementToWrite(db, letter.subjectId, now);
    if (found === null || found.participantId !== letter.participantId || found.sentWords === null) return null;
    if (found.state !== 'asked' || !found.isOpen || !found.isShown) return null;
    if (letter.way === 'push') return { words: found.sentWords, token: '' };
    const token = newToken();
    const until = Math.min(seenUntil(found.untilOn).getTime(), daysAfter(now, aYear).getTime());
    await addAskLink(db, {
      tokenHash: hashOfToken(token),
      ownerId: letter.ownerId,
      participantId: found.participantId,
      agreementId: letter.subjectId,
      from: hostName,
      to: name,
      at: now,
      until: new Date(until),
    });
    return { words: found.sentWords, token };
  });

/** What was called off, and why; null when it stands again. */
export const offToWrite = (
  store: Store,
  around: Around,
  letter: LetterFor['letter'],
): Promise<Pick<AgreementToWrite, 'what' | 'offWhy'> | null> =>
  store.as('naober_letters', null, async (db) => {
    const found = await agreementToWrite(db, letter.subjectId, around.now());
    return found?.participantId === letter.participantId && found.state === 'called-off' ? found : null;
  });
