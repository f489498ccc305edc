import { addMailWish } from '../../database/mail-wishes.ts';
import type { Store } from '../../database/open.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import { mailAddressIn } from '../../domain/sign-in/mail-address.ts';
import type { Around } from '../around.ts';
import { putLetter } from '../letters/put-letter.ts';
import { noteOf } from '../log/note.ts';
import { isTooOften } from './limited.ts';

/** The kind of letter with such a link; its subject is the wish. */
const linkLetter = 'mail-link';

type Wish = {
  readonly purpose: 'open' | 'attach' | 'unlock';
  readonly typed: string;
  readonly site: string;
  readonly language: string;
  readonly from: string;
  /** False where no mail can be sent: then nothing is put in the queue. */
  readonly byPost: boolean;
  /** Who asks, where that is known: to attach an address, or to unlock this browser. */
  readonly owner?: { readonly id: string; readonly sessionId: string };
};

const anHour = 60;

/**
 * Asks for a link by mail and answers the id of the wish. Whether anybody has the address is not even looked at here: the job that sends
 * does. Limits: five an address, twenty a sender and five hundred in all an hour.
 */
export async function askForMail(
  store: Store,
  around: Around,
  { purpose, typed, site, language, from, byPost, owner }: Wish,
): Promise<Result<string, 'no-address' | 'too-many-tries'>> {
  const address = mailAddressIn(typed);
  if (address === null) return refused('no-address');
  const tooOften = await isTooOften(store, around, [
    { what: `mail to ${address}`, most: 5, minutes: anHour },
    { what: `mail from ${from}`, most: 20, minutes: anHour },
    { what: 'mail', most: 500, minutes: anHour },
  ]);
  if (tooOften) return refused('too-many-tries');
  const [id, at] = [around.newId(), around.now()];
  await store.as('naober_sign_in', null, async (db) => {
    const wish = { id, ownerId: owner?.id ?? null, sessionId: owner?.sessionId ?? null, purpose, address, site, language };
    await addMailWish(db, wish, at);
    if (owner !== undefined) await noteOf(db, owner.id, around, { kind: 'mail-link-asked', action: 'E', via: owner.sessionId });
    if (!byPost) return;
    // Whose address it is is not known yet, unless an owner adds it.
    await putLetter(db, { ownerId: owner?.id ?? null, participantId: null, kind: linkLetter, subjectId: id, at });
  });
  return ok(id);
}
