import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { projectRoot } from '../../src/config.ts';
import type { Store } from '../../src/database/open.ts';
import { listen } from '../../src/terminal/listen.ts';
import type { Around } from '../../src/usecases/around.ts';
import { createApp } from '../../src/web/app.ts';
import { readAssets } from '../../src/web/assets.ts';
import { testOpenId, testSettings } from './app.ts';
import { openTownStore } from './store.ts';

/** The example town, served to a real browser, with a clock that can be moved. */
export type MovedTown = {
  readonly address: string;
  readonly store: Store;
  readonly around: Around;
  /** From now on it is so many days later. */
  later(days: number): void;
  end(): Promise<void>;
};

/** Serves the town on a free port of this machine. */
export async function townWithClock(): Promise<MovedTown> {
  const store = await openTownStore();
  let ahead = 0;
  const around: Around = { now: () => new Date(Date.now() + ahead), newId: () => randomUUID() };
  const app = createApp({
    store,
    around,
    settings: { ...testSettings, demo: true },
    openId: testOpenId,
    assets: readAssets(path.join(projectRoot, 'dist')),
    health: async () => ({ store: true, queue: true, disk: true }),
    complain: (problem) => {
      throw problem;
    },
  });
  const server = await listen(app.fetch, { host: '127.0.0.1', port: 0 });
  return {
    address: `http://localhost:${server.port}`,
    store,
    around,
    later: (days) => {
      ahead += days * 86_400_000;
    },
    end: async () => {
      await server.close();
      await store.remove();
    },
  };
}
