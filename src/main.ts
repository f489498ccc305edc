import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { plantTown } from '../seed/town.ts';
import { type Config, ConfigProblem, projectRoot, readConfig } from './config.ts';
import { openStore } from './database/open.ts';
import { sealingKey } from './database/sealing-key.ts';
import { StoreWillNotOpen } from './database/store-will-not-open.ts';
import { callOffAgreements } from './jobs/call-off-agreements.ts';
import { byMail, type Footing } from './jobs/letters/by-mail.ts';
import { byPush } from './jobs/letters/by-push.ts';
import { startLetters } from './jobs/letters/start-letters.ts';
import { makeExport } from './jobs/make-export.ts';
import { identitiesBy } from './jobs/outside/open-id.ts';
import { tellBrowserBy } from './jobs/outside/push.ts';
import { openLine } from './jobs/outside/smtp-line.ts';
import { startJobs } from './jobs/start-jobs.ts';
import { listen } from './terminal/listen.ts';
import { say, sayWhereItIs } from './terminal/say.ts';
import type { Around } from './usecases/around.ts';
import { codesForThisMachine } from './usecases/codes-for-this-machine.ts';
import { pushKeys } from './usecases/letters/push-keys.ts';
import { callOffQueue } from './usecases/mandate/after-death.ts';
import { exportQueue } from './usecases/my-data/export-file.ts';
import { sealingWith } from './usecases/organisation/sealing.ts';
import { addresses } from './web/addresses.ts';
import { createApp } from './web/app.ts';
import { readAssets } from './web/assets.ts';
import { letterFooting, pushWords, siteForLetters } from './web/letters/footing.ts';
import { letterKinds } from './web/letters/kinds.ts';
import { bundleIn } from './web/pages/in-out/along/bundle.ts';

const around: Around = { now: () => new Date(), newId: () => randomUUID() };

/** What went wrong inside, for the operator's terminal. */
const complain = (problem: unknown) => say(problem instanceof Error ? (problem.stack ?? problem.message) : String(problem));

/** Builds the parts, starts listening, then the jobs; ends all of them cleanly, within three seconds, on SIGTERM or SIGINT. */
async function run(config: Config): Promise<void> {
  const {
    databaseUrl: url,
    folder,
    production,
    embeddedInProduction,
    freeDiskFloorBytes,
    organisation,
    demo,
    secure,
    allowedHosts,
    mail,
  } = config;
  const store = await openStore({ url, folder, production, embeddedInProduction, freeDiskFloorBytes });
  if (demo) await plantTown(store, around);
  const assets = readAssets(path.join(projectRoot, 'dist'));
  let jobs: Awaited<ReturnType<typeof startJobs>> | null = null;
  const health = async () => {
    const { writable, freeDiskBytes } = await store.health();
    return {
      store: writable,
      queue: jobs?.running() ?? false,
      disk: freeDiskBytes === null || freeDiskBytes >= freeDiskFloorBytes,
    };
  };
  const mailing = mail === null ? (organisation === null ? 'on-screen' : 'none') : 'sent';
  const settings = { demo, forOthers: organisation, secure, allowedHosts, mail: mailing } as const;
  const openId = { sealing: sealingWith(sealingKey(config.key, folder)), identities: identitiesBy(complain) };
  const app = createApp({ store, around, settings, openId, assets, health, complain });
  const server = await listen(app.fetch, config);
  const ownMachine = organisation === null && !demo;
  const codes = ownMachine ? await codesForThisMachine(store, around) : [];

  let letters: ReturnType<typeof startLetters> | null = null;
  let ending = false;
  const end = async () => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(), 2_800).unref();
    await server.close();
    await Promise.all([jobs?.stop(), letters?.stop()]);
    await store.close();
    process.exit();
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void end());
  sayWhereItIs({ port: server.port, demo, codes });
  // What nobody caught may have left something half done: it is told, and the program ends cleanly so that it can be started again.
  for (const event of ['uncaughtException', 'unhandledRejection'] as const)
    process.on(event, (problem: unknown) => {
      complain(problem);
      process.exitCode = 1;
      void end();
    });
  const site = siteForLetters(settings, server.port);
  const footing: Footing = (under) => letterFooting(site, under);
  const tasks = { [callOffQueue]: callOffAgreements(store, around), [exportQueue]: makeExport(store, around, bundleIn) };
  const byLine = mail === null ? {} : { mail: byMail(() => openLine(mail.url, mail), footing) };
  const contact = mail === null ? site : `mailto:${mail.from}`;
  const connect = async () => tellBrowserBy(await pushKeys(store, around, openId.sealing), contact);
  const push = byPush(store, connect, pushWords, addresses.guestHome);
  const bounces = path.join(folder, 'bounces');
  letters = startLetters(store, around, {
    kinds: letterKinds,
    site,
    carriers: { ...byLine, push },
    bounces,
    onProblem: complain,
  });
  jobs = await startJobs(store, around, { tasks, erasures: path.join(folder, 'erasures.jsonl'), onProblem: complain });
}

try {
  await run(readConfig(process.env, { demo: process.argv.includes('--demo') }));
} catch (problem) {
  if (!(problem instanceof ConfigProblem || problem instanceof StoreWillNotOpen)) throw problem;
  say(problem.message);
  process.exit(1);
}
