import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs';
import path from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { engineIn } from './engine.ts';

/** Makes the folder of the store, for its owner's eyes only, and answers its real path. Files made later are closed to others too. */
export function privateFolder(folder: string): string {
  if (isMainThread) process.umask(0o077);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const real = realpathSync(folder);
  chmodSync(real, 0o700);
  return real;
}

/**
 * The folder of the database itself, made when it is not there yet. It is made aside, flushed to disk and then renamed, so that a
 * process killed or a power cut during the first start leaves nothing half-made behind.
 */
export async function databaseFolder(folder: string): Promise<string> {
  const database = path.join(folder, 'database');
  if (existsSync(database)) return database;
  const making = path.join(folder, 'database.making');
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { mode: 0o700 });
  const engine = engineIn(making, 60_000);
  await engine.ready();
  await engine.close();
  flush(making);
  renameSync(making, database);
  flushOne(folder);
  return database;
}

function flush(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const one = path.join(folder, entry.name);
    if (entry.isDirectory()) flush(one);
    else flushOne(one);
  }
  flushOne(folder);
}

/** Windows cannot open a folder to flush it, and does not need to. */
function flushOne(file: string): void {
  try {
    const handle = openSync(file, 'r');
    fsyncSync(handle);
    closeSync(handle);
  } catch (error) {
    if (process.platform !== 'win32') throw error;
  }
}
