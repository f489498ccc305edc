import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { serve } from '@hono/node-server';
import { openStore, type Store } from '../src/database/open.ts';
import { startJobs } from '../src/jobs/start-jobs.ts';
import { createApp } from '../src/web/app.ts';
import { readAssets } from '../src/web/assets.ts';
import { testOpenId } from '../tests/support/app.ts';

// Serves the app on a store, for bench/log-cost.ts: as it is, or (`bare`) on a store that leaves out noting that somebody looked.
const [, , folder = '', url = '', how = 'whole'] = process.argv;

/** The same store, whose reads note nothing: what is done after the work in the same transaction is left away. */
const withoutNoting = (store: Store): Store => ({
  ...store,
  as: (role, viewer, work, { after: _, ...options } = {}) => store.as(role, viewer, work, options),
});

const around = { now: () => new Date(), newId: () => randomUUID() };
const settings = { demo: false, forOthers: null, secure: false, allowedHosts: [], mail: 'on-screen' } as const;
const whole = await openStore({ folder, ...(url === '' ? {} : { url }), production: false });
const store = how === 'bare' ? withoutNoting(whole) : whole;
const complain = (problem: unknown) => process.stderr.write(`${String(problem)}\n`);
const health = async () => ({ store: true, queue: true, disk: true });
const assets = readAssets(path.join(import.meta.dirname));
const app = createApp({ store, around, settings, openId: testOpenId, assets, health, complain });
const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => process.stdout.write(`${port}\n`));
const jobs = await startJobs(whole, around, { onProblem: complain });
process.on('SIGTERM', async () => {
  server.close();
  await jobs.stop();
  await whole.close();
  process.exit(0);
});
