import type { Store } from '../database/open.ts';
import { type Sitting, setSitting } from '../database/sign-in.ts';

/** Somebody sits down beside the owner in the browser with this cookie: acts are marked with their name, private chapters shut. */
export const beginSitting = (
  store: Store,
  tokenHash: Uint8Array,
  help: { readonly sitting: Sitting; readonly helpedBy: string },
): Promise<void> => store.as('naober_sign_in', null, (db) => setSitting(db, tokenHash, help));

/** Who helped is done: the owner goes on alone. */
export const endSitting = (store: Store, tokenHash: Uint8Array): Promise<void> =>
  store.as('naober_sign_in', null, (db) => setSitting(db, tokenHash, { sitting: null, helpedBy: null }));
