import type { Store } from '../../database/open.ts';
import { type Participation, participationsOf } from '../../database/participants.ts';
import type { Around } from '../around.ts';

export type { Participation } from '../../database/participants.ts';

type Here = { readonly tokenHash: Uint8Array | null; readonly personId: string | null };

/** With whom somebody takes part in this browser: through a link that was opened here, and as the person whose own space is open. */
export const participationsHere = (store: Store, around: Around, here: Here): Promise<Participation[]> =>
  store.as('naober_sign_in', null, (db) => participationsOf(db, { ...here, now: around.now() }));
