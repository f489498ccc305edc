import type { Store } from '../../database/open.ts';
import { insertLink } from '../../database/organisation/worker-links.ts';
import {
  addWorkerWish,
  takeWorkerWish,
  type WorkerWish,
  workersAt,
  workerWish,
} from '../../database/organisation/worker-mail.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import { mailAddressIn } from '../../domain/sign-in/mail-address.ts';
import type { Around } from '../around.ts';
import { putLetter } from '../letters/put-letter.ts';
import { isTooOften } from '../sign-in/limited.ts';
import { hashOf, newToken } from './tokens.ts';

/** The kind of letter with links for a worker; its subject is the wish. */
const linkLetter = 'worker-link';

const anHour = 60;
const quarter = 15 * 60_000;

type Asked = {
  readonly typed: string;
  readonly site: string;
  readonly language: string;
  readonly from: string;
  /** False where no mail can be sent: then nothing is put in the queue. */
  readonly byPost: boolean;
};

/** Asks for a link to sign in by mail. Whether anybody works at that address is not looked at here: the job that sends does. */
export async function askWorkerMail(
  store: Store,
  around: Around,
  { typed, site, language, from, byPost }: Asked,
): Promise<Result<string, 'no-address' | 'too-many-tries'>> {
  const address = mailAddressIn(typed);
  if (address === null) return refused('no-address');
  const tooOften = await isTooOften(store, around, [
    { what: `worker mail to ${address}`, most: 5, minutes: anHour },
    { what: `worker mail from ${from}`, most: 20, minutes: anHour },
    { what: 'worker mail', most: 500, minutes: anHour },
  ]);
  if (tooOften) return refused('too-many-tries');
  const [id, at] = [around.newId(), around.now()];
  await store.as('naober_sign_in', null, async (db) => {
    await addWorkerWish(db, { id, address, site, language }, at);
    if (byPost) await putLetter(db, { ownerId: null, participantId: null, kind: linkLetter, subjectId: id, at });
  });
  return ok(id);
}

/** A link to send: to whom, for which organisation, and the token only this mail holds. */
export type WorkerMail = Pick<WorkerWish, 'address' | 'site' | 'language'> & {
  readonly organisation: string;
  readonly token: string;
};

/** Makes the links somebody asked for: one for each organisation they work at, none at an address nobody has. Only hashes are kept. */
export const makeWorkerLinks = (store: Store, around: Around, wishId: string): Promise<readonly WorkerMail[]> =>
  store.as('naober_sign_in', null, async (db) => {
    const wish = await workerWish(db, wishId);
    if (wish === null) return [];
    const at = around.now();
    const { address, site, language } = wish;
    const mails: WorkerMail[] = [];
    for (const { id, organisationId, organisation } of await workersAt(db, address)) {
      const token = newToken();
      const link = { tokenHash: hashOf(token), workerId: id, organisationId, purpose: 'sign-in' as const };
      await insertLink(db, { ...link, at, expiresAt: new Date(at.getTime() + quarter) });
      mails.push({ address, site, language, organisation, token });
    }
    return mails;
  });

/** The wish was done. */
export const forgetWorkerWish = async (store: Store, wishId: string): Promise<void> => {
  await store.as('naober_sign_in', null, (db) => takeWorkerWish(db, wishId));
};
