import { Worker } from 'node:worker_threads';
import { StoreWillNotOpen } from '../store-will-not-open.ts';
import { workerFile } from './worker-file.ts';

/** The embedded engine in its thread. One at a time; ended and started again when a statement runs away. */
export type Engine = {
  /** Resolves when the thread answers; starts it when there is none. */
  ready(): Promise<Worker>;
  /** Ends the thread at once, as a power cut would. Acknowledged changes are on disk. */
  end(): void;
  /** Ends the engine cleanly. */
  close(): Promise<void>;
  /** How often the disk was asked to flush since the engine was made. */
  flushes(): number;
  /** How long one statement may take, in ms; changed while migrations or a restore run. */
  patience: number;
};

/** Makes the engine for a folder that holds, or will hold, a database. Nothing runs before `ready`. */
export function engineIn(folder: string, patience: number): Engine {
  const flushes = new Int32Array(new SharedArrayBuffer(4));
  let running: Promise<Worker> | null = null;
  let thread: Worker | null = null;
  const forget = (one: Worker) => {
    if (thread === one) {
      thread = null;
      running = null;
    }
  };
  const start = () => {
    const one = new Worker(workerFile(), { workerData: { folder, flushes }, execArgv: [], stdout: true });
    thread = one;
    one.once('exit', () => forget(one));
    return whenReady(one);
  };
  return {
    patience,
    flushes: () => Atomics.load(flushes, 0),
    ready: () => {
      running ??= start();
      return running;
    },
    end: () => {
      const one = thread;
      if (one === null) return;
      forget(one);
      void one.terminate();
    },
    close: async () => {
      const one = thread;
      if (one === null) return;
      const ended = new Promise((resolve) => one.once('exit', resolve));
      one.postMessage('close');
      await ended;
    },
  };
}

function whenReady(worker: Worker): Promise<Worker> {
  return new Promise((resolve, reject) => {
    const fail = (cause: unknown) =>
      reject(
        new StoreWillNotOpen(
          'engine-failed',
          'De ingebouwde opslag start niet. Zet een reservekopie terug of vraag hulp. (The embedded store does not start.)',
          cause,
        ),
      );
    worker.once('error', fail);
    worker.once('exit', fail);
    worker.once('message', () => {
      worker.off('exit', fail);
      resolve(worker);
    });
  });
}
