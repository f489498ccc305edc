import type { Store } from '../../database/open.ts';
import { type WaysIn, waysInOf } from '../../database/ways-in.ts';

export type { DeviceKey, WaysIn } from '../../database/ways-in.ts';

/** Every way in which an owner can come back. */
export const waysIn = (store: Store, ownerId: string): Promise<WaysIn> =>
  store.as('naober_sign_in', null, (db) => waysInOf(db, ownerId));

/** How many ways there are. */
export const countWays = ({ card, keys, email }: WaysIn): number =>
  (card === null ? 0 : 1) + keys.length + (email === null ? 0 : 1);
