import { openEmbedded } from './embedded/open-embedded.ts';
import { openServer } from './server/open-server.ts';
import type { Store, StoreOptions } from './store.ts';

export type { Db } from './door.ts';
export type { Role } from './roles.ts';
export type { Store, StoreOptions } from './store.ts';

/** Opens the store and brings its tables up to date. Throws StoreWillNotOpen, with words for the operator, when it may not be opened. */
export async function openStore(options: StoreOptions): Promise<Store> {
  return options.url ? openServer(options.url, options) : openEmbedded(options);
}
