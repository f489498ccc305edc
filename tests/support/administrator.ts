import path from 'node:path';
import { Client, escapeLiteral } from 'pg';
import { engineIn } from '../../src/database/embedded/engine.ts';
import { WireStream } from '../../src/database/embedded/wire-stream.ts';
import type { Store, StoreOptions } from '../../src/database/open.ts';

/** Runs one statement and gives its rows. */
export type Run = (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>;

/** Does work on a connection past the door, as asAdministrator does. */
export async function withClient<T>(
  place: Pick<StoreOptions, 'url' | 'folder'>,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const engine = place.url ? null : engineIn(path.join(place.folder, 'database'), 60_000);
  const client =
    engine === null
      ? new Client({ connectionString: place.url ?? '' })
      : new Client({ user: 'postgres', password: '', database: 'postgres', ssl: false, stream: () => new WireStream(engine) });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
    await engine?.close();
  }
}

/**
 * Reaches into a store the way only somebody with the machine in hands can, past row-level security: to break things on purpose, and to
 * look at the catalogue. The embedded store must be closed.
 */
export const asAdministrator = <T>(place: Pick<StoreOptions, 'url' | 'folder'>, work: (run: Run) => Promise<T>): Promise<T> =>
  withClient(place, (client) => work(async (text, values) => (await client.query(text, values)).rows));

/** As a statement is written out: for the embedded store's one session, to which only whole statements can be handed. */
const writtenOut = (text: string, values: readonly unknown[]) =>
  text.replace(/\$(\d+)/g, (_, place) => escapeLiteral(String(values[Number(place) - 1])));

/**
 * The same on a store that stays open, which is much quicker: on the embedded one in its own session, so nobody else may be at it meanwhile,
 * and a statement that fails undoes the transaction it stands in.
 */
export const whileOpen = <T>(store: Store & { readonly place: StoreOptions }, work: (run: Run) => Promise<T>): Promise<T> =>
  store.engine === 'server'
    ? asAdministrator(store.place, work)
    : work(async (text, values = []) => {
        const { rows } = await store.queue.executeSql(`reset role; ${writtenOut(text, values)}`);
        return rows.filter((row) => typeof row === 'object' && row !== null).map((row) => ({ ...row }));
      });
