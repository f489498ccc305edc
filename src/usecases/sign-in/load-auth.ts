import type { Store } from '../../database/open.ts';
import type { Auth } from './auth.ts';

const loaded = new WeakMap<Store, Promise<Auth>>();

/** better-auth on this store; read from disk when the first link is asked for, so that who uses none does not carry it in memory. */
export function loadAuth(store: Store): Promise<Auth> {
  const before = loaded.get(store);
  if (before !== undefined) return before;
  const auth = import('./auth.ts').then(({ authOn }) => authOn(store));
  loaded.set(store, auth);
  return auth;
}
