import type { Store } from '../database/open.ts';
import { type Sitting, setSitting } from '../database/sign-in.ts';
import type { Around } from './around.ts';
import { noteOf } from './log/note.ts';

/** Somebody sits down beside the owner in the browser with this cookie: acts are marked with their name, private chapters shut. */
export const beginSitting = (
  store: Store,
  around: Around,
  tokenHash: Uint8Array,
  help: { readonly sitting: Sitting; readonly helpedBy: string },
): Promise<void> =>
  store.as('naober_sign_in', null, async (db) => {
    const here = await setSitting(db, tokenHash, help);
    if (here !== null) await noteOf(db, here.ownerId, around, { kind: 'sitting-begun', action: 'E', via: here.id });
  });

/** Who helped is done: the owner goes on alone. */
export const endSitting = (store: Store, around: Around, tokenHash: Uint8Array): Promise<void> =>
  store.as('naober_sign_in', null, async (db) => {
    const here = await setSitting(db, tokenHash, { sitting: null, helpedBy: null });
    if (here !== null) await noteOf(db, here.ownerId, around, { kind: 'sitting-ended', action: 'E', via: here.id });
  });
