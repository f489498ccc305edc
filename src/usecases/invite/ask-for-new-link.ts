import { addHelperLetter } from '../../database/helper-letters.ts';
import type { Store } from '../../database/open.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import { mailAddressIn } from '../../domain/sign-in/mail-address.ts';
import type { Around } from '../around.ts';
import { putLetter } from '../letters/put-letter.ts';
import { isTooOften } from '../sign-in/limited.ts';
import { helperLetterKind } from './helper-letter-kind.ts';

type Asked = { readonly typed: string; readonly site: string; readonly language: string; readonly from: string };

const anHour = 60;

/**
 * Somebody who was invited by mail asks for a new personal link. Whether anybody helps from this address is not looked at here: the job that
 * writes the letter does, so that the answer and its time are the same. Limits: three an address, twenty a sender, five hundred in all an hour.
 */
export async function askForNewLink(
  store: Store,
  around: Around,
  { typed, site, language, from }: Asked,
): Promise<Result<'asked', 'no-address' | 'too-many-tries'>> {
  const address = mailAddressIn(typed);
  if (address === null) return refused('no-address');
  const tooOften = await isTooOften(store, around, [
    { what: `new link to ${address}`, most: 3, minutes: anHour },
    { what: `new link from ${from}`, most: 20, minutes: anHour },
    { what: 'new link', most: 500, minutes: anHour },
  ]);
  if (tooOften) return refused('too-many-tries');
  const [id, at] = [around.newId(), around.now()];
  const what = { purpose: 'renew', ownerId: null, participantId: null, invitationId: null } as const;
  await store.as('naober_sign_in', null, async (db) => {
    await addHelperLetter(db, { ...what, id, address, site, language }, at);
    await putLetter(db, { ownerId: null, participantId: null, kind: helperLetterKind, subjectId: id, at });
  });
  return ok('asked');
}
