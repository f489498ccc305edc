import { setTimeout as wait } from 'node:timers/promises';
import { type Job, type JobResult, PgBoss } from 'pg-boss';
import type { Store } from '../database/open.ts';
import type { WaitingRow } from '../database/outbox.ts';
import { StoreIsBusy } from '../database/store-is-busy.ts';
import { StoreIsFull } from '../database/store-is-full.ts';
import type { Around } from '../usecases/around.ts';
import { remindDue } from '../usecases/asking/remind.ts';
import { chainedSince, chainFacts } from './chain-facts.ts';
import { keepClean } from './keep-clean.ts';
import { mindSpaces } from './mind-spaces.ts';
import { relay } from './relay.ts';
import { inRounds, type Rounds } from './rounds.ts';
import { tidyLog } from './tidy-log.ts';

/** A task of the queue: the ids it is about. It may be done twice after a crash, so doing it again must be harmless. */
export type Task = (about: { readonly id: string; readonly ownerId: string; readonly subjectId: string }) => Promise<void>;

export type JobSettings = {
  /** What is done for the rows of the outbox, by the name of their queue. */
  readonly tasks?: Readonly<Record<string, Task>>;
  /** The file beside the store that says what was erased; without it none is written. */
  readonly erasures?: string;
  /** Told about everything that goes wrong; the jobs go on. */
  readonly onProblem: (problem: unknown) => void;
};

/** The jobs of a running program. */
export type Jobs = { running(): boolean; stop(): Promise<void> };

type About = Omit<WaitingRow, 'id'>;

const eraseQueue = 'erase-drafts';
const logQueue = 'tidy-log';
const mindQueue = 'mind-spaces';
const batches = { batchSize: 20, pollingIntervalSeconds: 1, perJobResults: true } as const;
const relayEvery = 1_000;
const chainEvery = 20_000;
const askEvery = 600_000;
const twoDays = 2 * 86_400_000;

/** Starts what happens later: the relay, the queue's tasks, the hash chain, and the erasing of drafts. Stops within two seconds. */
export async function startJobs(store: Store, around: Around, settings: JobSettings): Promise<Jobs> {
  const boss = bossOn(store);
  boss.on('error', (problem) => {
    // That the store is full or busy is told by the rounds, once, and not by every look into the queue.
    if (!(problem instanceof StoreIsFull || problem instanceof StoreIsBusy)) settings.onProblem(problem);
  });
  const tasks = settings.tasks ?? {};
  let started = false;
  const begin = async () => {
    if (started) return;
    await boss.start();
    await prepare(boss, store, around, settings);
    started = true;
  };
  let since: Date | null = null;
  const rounds: Rounds[] = [
    inRounds(
      async () => {
        await begin();
        await relay(store, Object.keys(tasks), (row) => handOver(boss, row));
      },
      relayEvery,
      settings.onProblem,
    ),
    inRounds(
      async () => {
        const now = around.now();
        await chainFacts(store, since ?? (await chainedSince(store, now)));
        // After the first round a fact can only be as late as its transaction was long.
        since = new Date(now.getTime() - twoDays);
      },
      chainEvery,
      settings.onProblem,
    ),
    inRounds(() => remindDue(store, around), askEvery, settings.onProblem),
  ];
  return {
    running: () => started && rounds.every((one) => one.well()),
    stop: async () => {
      const end = async () => {
        await Promise.all(rounds.map((one) => one.stop()));
        await boss.stop({ graceful: true, timeout: 1_000, close: false });
      };
      await Promise.race([end().catch(settings.onProblem), wait(1_800)]);
    },
  };
}

function bossOn(store: Store): PgBoss {
  return new PgBoss({
    db: store.queue,
    schema: 'naober_queue',
    createSchema: false,
    backend: store.engine === 'embedded' ? 'pglite' : 'postgres',
    reindex: store.engine === 'server',
    superviseIntervalSeconds: 300,
  });
}

async function prepare(boss: PgBoss, store: Store, around: Around, { tasks = {}, erasures }: JobSettings): Promise<void> {
  for (const [queue, task] of Object.entries(tasks)) {
    await boss.createQueue(queue, { retryLimit: 5, retryBackoff: true });
    await boss.work<About, unknown, typeof batches>(queue, batches, (jobs) => each(jobs, task));
  }
  await boss.createQueue(eraseQueue, { policy: 'singleton' });
  await boss.work(eraseQueue, { pollingIntervalSeconds: 30 }, () => keepClean(store, around, erasures ?? null));
  await boss.schedule(eraseQueue, '*/10 * * * *');
  await boss.createQueue(logQueue, { policy: 'singleton' });
  await boss.work(logQueue, { pollingIntervalSeconds: 60 }, () => tidyLog(store));
  await boss.schedule(logQueue, '20 3 * * *');
  await boss.createQueue(mindQueue, { policy: 'singleton' });
  await boss.work(mindQueue, { pollingIntervalSeconds: 60 }, () => mindSpaces(store, around));
  await boss.schedule(mindQueue, '40 * * * *');
}

/** Each job of a batch succeeds or fails for itself. */
function each(jobs: readonly Job<About>[], task: Task): Promise<JobResult[]> {
  return Promise.all(
    jobs.map(async ({ id, data }) => {
      try {
        await task({ id, ownerId: data.ownerId, subjectId: data.subjectId });
        return { id, status: 'completed' };
      } catch (problem) {
        // The queue keeps this text, so only the kind of the problem goes in: a message could quote what somebody wrote.
        return { id, status: 'failed', output: { problem: problem instanceof Error ? problem.name : 'unknown' } };
      }
    }),
  );
}

async function handOver(boss: PgBoss, { id, queue, ownerId, subjectId, runAfter }: WaitingRow): Promise<void> {
  await boss.send(queue, { ownerId, subjectId }, { id, ...(runAfter === null ? {} : { startAfter: runAfter }) });
}
