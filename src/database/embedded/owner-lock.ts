import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { StoreWillNotOpen } from '../store-will-not-open.ts';
import { machineLock } from './machine-lock.ts';
import { type Holder, stillRuns, thisProcess } from './process-start.ts';

/** How the lock is kept: what the machine hands out once, and how often the file is touched to show that its owner lives, in ms. */
export type LockParts = { readonly machine: typeof machineLock; readonly beat: number };

/**
 * Makes this process the one owner of a folder, or throws StoreWillNotOpen('taken'). Two owners would destroy each other's changes
 * without a word. Two guards: a name the machine hands out once, and a file that also serves between containers and where there is no
 * such name. The file of a process that died is recognised and taken over. Answers how to let go.
 */
export async function ownFolder(
  folder: string,
  { machine, beat }: LockParts = { machine: machineLock, beat: 3_000 },
): Promise<() => Promise<void>> {
  const name = await machine(folder);
  if (name === 'taken') throw taken(folder);
  const file = path.join(folder, 'owner.json');
  try {
    await claim(file, folder, 3 * beat + 1_000);
  } catch (error) {
    await name?.();
    throw error;
  }
  const heart = setInterval(() => touch(file), beat);
  heart.unref();
  return async () => {
    clearInterval(heart);
    rmSync(file, { force: true });
    await name?.();
  };
}

async function claim(file: string, folder: string, silence: number): Promise<void> {
  for (let tries = 0; tries < 5; tries += 1) {
    if (create(file)) return;
    const seen = read(file);
    if (seen === null) continue;
    if (await lives(seen, file, silence)) throw taken(folder);
    setAside(file, seen);
  }
  throw taken(folder);
}

/** Whether the holder in the file lives; where its processes cannot be seen, a living one is known by its heartbeat on the file. */
async function lives(seen: string, file: string, silence: number): Promise<boolean> {
  const holder = readHolder(seen);
  if (holder === null) return heartBeats(file, silence);
  const answer = stillRuns(holder);
  return answer === 'unknown' ? heartBeats(file, silence) : answer === 'yes';
}

async function heartBeats(file: string, silence: number): Promise<boolean> {
  const before = modified(file);
  for (let waited = 0; waited < silence; waited += 50) {
    await wait(50);
    if (modified(file) !== before) return true;
  }
  return false;
}

function create(file: string): boolean {
  try {
    const handle = openSync(file, 'wx', 0o600);
    writeSync(handle, JSON.stringify(thisProcess()));
    fsyncSync(handle);
    closeSync(handle);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Moves a dead holder's file away by rename, and puts it back when it turns out that another came first. */
function setAside(file: string, seen: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (read(aside) === seen) rmSync(aside, { force: true });
  else renameSync(aside, file);
}

function readHolder(text: string): Holder | null {
  try {
    const read: Holder = JSON.parse(text);
    return typeof read.pid === 'number' && typeof read.started === 'string' ? read : null;
  } catch {
    return null;
  }
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function modified(file: string): number {
  try {
    return statSync(file).mtimeMs;
  } catch {
    return 0;
  }
}

function touch(file: string): void {
  try {
    utimesSync(file, new Date(), new Date());
  } catch {
    // The folder was taken away under a running program; the engine will say so at the next change.
  }
}

function taken(folder: string): StoreWillNotOpen {
  return new StoreWillNotOpen(
    'taken',
    `Naober gebruikt de map ${folder} al in een ander venster of programma. Sluit dat eerst. (Another process already has this folder open; close it first.)`,
  );
}
