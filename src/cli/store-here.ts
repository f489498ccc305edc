import { ConfigProblem, readConfig } from '../config.ts';
import { openStore, type Store } from '../database/open.ts';
import { StoreWillNotOpen } from '../database/store-will-not-open.ts';
import { CommandProblem } from './command-problem.ts';

/** Opens the store the environment names, does the work, and closes it whatever happens. Long statements are fine here: nobody waits. */
export async function withStoreHere<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const store = await open();
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

async function open(): Promise<Store> {
  try {
    const { databaseUrl, folder, production, embeddedInProduction, freeDiskFloorBytes } = readConfig(process.env);
    return await openStore({ url: databaseUrl, folder, production, embeddedInProduction, freeDiskFloorBytes, patience: 300_000 });
  } catch (error) {
    if (error instanceof StoreWillNotOpen || error instanceof ConfigProblem) throw new CommandProblem(error.message);
    throw error;
  }
}
