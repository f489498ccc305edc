import type { Db } from '../../database/door.ts';
import { type HelperLetter, helperLetter, removeHelperLetter } from '../../database/helper-letters.ts';
import { insertHelperLink, mailOf, reachedByMail } from '../../database/helper-links.ts';
import type { Store } from '../../database/open.ts';
import { invitationToWrite, setInvitationToken } from '../../database/taken-invitations.ts';
import { canBeTaken } from '../../domain/consent/invitation.ts';
import { isRealAddress } from '../../domain/sign-in/mail-address.ts';
import type { Around } from '../around.ts';
import { hashOfToken, newToken } from './token.ts';

/** A letter as it is sent: to whom, with which link. An invitation says who invites whom and until when; the others name nobody. */
export type LetterOut = Pick<HelperLetter, 'site' | 'language'> & {
  readonly to: string;
  readonly token: string;
  readonly invites: { readonly from: string; readonly to: string; readonly until: Date } | null;
};

/**
 * The letters to send for one that waits, with new tokens of which only the hash stays. Mostly one; for a new link one for each neighbour
 * somebody helps; none when there is nobody to write to any more. Done twice, an invitation has the token of the second letter.
 */
export const lettersOut = (store: Store, around: Around, letterId: string): Promise<readonly LetterOut[]> =>
  store.as('naober_sign_in', null, async (db) => {
    const letter = await helperLetter(db, letterId);
    if (letter === null) return [];
    const written = letter.purpose === 'invite' ? await invitationOut(db, around, letter) : await linksOut(db, around, letter);
    return written.filter(({ to }) => isRealAddress(to));
  });

/** The letter was sent, or there was nobody to send it to. */
export const forgetLetter = (store: Store, letterId: string): Promise<void> =>
  store.as('naober_sign_in', null, (db) => removeHelperLetter(db, letterId));

async function invitationOut(db: Db, around: Around, letter: HelperLetter): Promise<readonly LetterOut[]> {
  const { invitationId, participantId, site, language } = letter;
  const found = invitationId === null ? null : await invitationToWrite(db, invitationId);
  const to = participantId === null ? null : await mailOf(db, participantId);
  if (found === null || to === null || !canBeTaken(found, found, found, around.now())) return [];
  const token = newToken();
  await setInvitationToken(db, found.id, hashOfToken(token));
  return [{ to, token, site, language, invites: { from: found.fromName, to: found.toName, until: found.expiresAt } }];
}

async function linksOut(db: Db, around: Around, letter: HelperLetter): Promise<readonly LetterOut[]> {
  const { ownerId, participantId, address, site, language } = letter;
  const own = ownerId === null || participantId === null ? [] : [{ ownerId, participantId }];
  const to = participantId === null ? address : await mailOf(db, participantId);
  if (to === null) return [];
  const letters: LetterOut[] = [];
  for (const who of address === null ? own : await reachedByMail(db, address)) {
    const token = newToken();
    await insertHelperLink(db, { ...who, tokenHash: hashOfToken(token), at: around.now() });
    letters.push({ to, token, site, language, invites: null });
  }
  return letters;
}
