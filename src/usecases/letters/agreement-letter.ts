import type { Db } from '../../database/door.ts';
import { guestOf } from '../../database/guest.ts';
import { type AgreementToWrite, addAskLink, agreementToWrite } from '../../database/letters/agreement-to-write.ts';
import type { Store } from '../../database/open.ts';
import { daysAfter } from '../../domain/consent/periods.ts';
import { type OwnAgreed, readOwnAgreed } from '../agenda/read-agenda.ts';
import type { Around } from '../around.ts';
import { seenUntil } from '../asking/let-them-see.ts';
import { hashOfToken, newToken } from '../invite/token.ts';
import type { LetterFor } from './letter-kinds.ts';

/** A letter that asks: with the token of the address to answer at, made for this letter. */
export type AboutAsk = { readonly words: string; readonly token: string };

const aYear = 366;

type Reader = Pick<LetterFor, 'letter' | 'name' | 'hostName'>;
type Linked = { readonly agreementId: string; readonly untilOn: string };

/** Makes an address to answer at without an account, for a letter to who takes part; answers its token. As `naober_letters`. */
export async function keepAskLink(
  db: Db,
  around: Around,
  { letter, name, hostName }: Reader,
  { agreementId, untilOn }: Linked,
): Promise<string> {
  const [now, token] = [around.now(), newToken()];
  const until = new Date(Math.min(seenUntil(untilOn).getTime(), daysAfter(now, aYear).getTime()));
  const link = { tokenHash: hashOfToken(token), ownerId: letter.ownerId, participantId: letter.participantId ?? '', agreementId };
  await addAskLink(db, { ...link, from: hostName, to: name, at: now, until });
  return token;
}

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
    const about = { agreementId: letter.subjectId, untilOn: found.untilOn };
    const token = await keepAskLink(db, around, { letter, name, hostName }, about);
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

/**
 * What a letter is about as it stands in a calendar, as whoever reads the letter may see it now; null when no time was said, when they may not see it,
 * or when nothing is read of the letter (a message to a browser).
 */
export async function timeToWrite(store: Store, around: Around, letter: LetterFor['letter']): Promise<OwnAgreed | null> {
  const { participantId: id, ownerId, subjectId, way } = letter;
  if (id === null || way === 'push') return null;
  const found = await readOwnAgreed(
    guestOf(store, { id, ownerId }, () => ({ at: around.now() })),
    around,
    subjectId,
  );
  return found === null || found.timing.startsAt === null ? null : found;
}
