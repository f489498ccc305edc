import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { DurableNodeFS } from './durable-node-fs.ts';

/**
 * The thread the embedded engine lives in. It speaks PostgreSQL's own wire protocol: bytes in, bytes out, one answer per message, so that
 * the program talks to it with the same driver as to a server. A thread of its own because a statement cannot be cancelled in the
 * engine: the watchdog ends the thread instead. `'close'` ends it cleanly. Old files of the log are removed and never used again
 * (`wal_recycle=off`): what was erased would stay readable in them.
 */
const port = parentPort;
const { folder, flushes }: { folder: string; flushes: Int32Array } = workerData;
if (port === null) throw new Error('This file runs as a worker of the store.');

const wanted = ['wal_sync_method=fsync', 'wal_recycle=off', 'timezone=UTC'].flatMap((one) => ['-c', one]);
const engine = await PGlite.create({
  fs: new DurableNodeFS(folder, flushes),
  startParams: [...PGlite.defaultStartParams.filter((one) => one !== '-F'), ...wanted],
});
port.on('message', (message: Uint8Array | 'close') => {
  if (message !== 'close') {
    const answer = engine.execProtocolRawSync(message);
    port.postMessage(answer);
    return;
  }
  engine.close().then(() => {
    port.postMessage('closed');
    port.close();
  });
});
port.postMessage('ready');
