import { ownerAddress } from '../../database/mandate/dormancy.ts';
import { mailOfHelper } from '../../database/mandate/shutting.ts';
import type { Store } from '../../database/open.ts';

/** Where somebody reads mail, and in which language. */
export type MailTo = { readonly address: string; readonly language: string };

/** An owner who is asked whether all this may stay, or of whom it was said that they died: null when that holds no more, or there is no proven address. */
export const ownerToTell = (store: Store, ownerId: string): Promise<MailTo | null> =>
  store.as('naober_jobs', null, (db) => ownerAddress(db, ownerId));

/** Who took part in a space that was shut: null when they left, or gave no address. Then they read it on their own page. */
export const helperToTell = (store: Store, participantId: string): Promise<MailTo | null> =>
  store.as('naober_jobs', null, (db) => mailOfHelper(db, participantId));
