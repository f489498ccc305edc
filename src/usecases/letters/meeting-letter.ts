import {
  addMeetingLink,
  invitationToWrite,
  type MinutesToWrite,
  minutesToWrite,
} from '../../database/letters/meeting-to-write.ts';
import type { Store } from '../../database/open.ts';
import type { Around } from '../around.ts';
import { hashOfToken, newToken } from '../invite/token.ts';
import type { LetterFor } from './letter-kinds.ts';

/** An invitation to a meeting: the words that were shown, and the token of the address to answer at, made for this letter. */
export type AboutMeeting = { readonly words: string; readonly token: string };

/** What is sent, with a new address; null when they are off the list, the meeting was taken away, or they may not see it any more. */
export const meetingToWrite = (
  store: Store,
  around: Around,
  { letter, name, hostName }: LetterFor,
): Promise<AboutMeeting | null> =>
  store.as('naober_letters', null, async (db) => {
    const at = around.now();
    const found = await invitationToWrite(db, letter.subjectId, at);
    if (found === null || !found.isStill || found.channel !== 'mail' || found.participantId !== letter.participantId) return null;
    if (found.sentWords === null || found.until === null) return null;
    if (letter.way === 'push') return { words: found.sentWords, token: '' };
    const token = newToken();
    const { participantId, meetingId, sentWords: words, until } = found;
    const link = {
      tokenHash: hashOfToken(token),
      ownerId: letter.ownerId,
      participantId,
      meetingId,
      from: hostName,
      to: name,
      words,
      at,
      until,
    };
    await addMeetingLink(db, link);
    return { words, token };
  });

/** The minutes of a meeting that was held; null when it was taken away meanwhile. */
export const readMinutes = (store: Store, letter: LetterFor['letter']): Promise<MinutesToWrite | null> =>
  store.as('naober_letters', null, (db) => minutesToWrite(db, letter.subjectId));
