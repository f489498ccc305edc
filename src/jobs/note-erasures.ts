import { mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import { markNoted, unnoted } from '../database/erasures.ts';
import type { Store } from '../database/open.ts';
import { erasureLine } from '../domain/erasure.ts';

const batch = 500;

/**
 * Writes what was erased beside the store, a line each, in a file that is only added to: whoever puts an older backup back has it erased
 * again from there. A crash in between writes a line twice, which is harmless. Answers how many lines.
 */
export async function noteErasures(store: Store, file: string, now: Date): Promise<number> {
  let noted = 0;
  for (;;) {
    const lines = await store.as('naober_jobs', null, (db) => unnoted(db, batch));
    if (lines.length === 0) return noted;
    await append(file, `${lines.map((line) => `${erasureLine(line)}\n`).join('')}`);
    const ids = lines.map(({ id }) => id);
    await store.as('naober_jobs', null, (db) => markNoted(db, ids, now));
    noted += lines.length;
  }
}

/** Begins on a line of its own, so that a line cut off by a power cut spoils no other. */
async function append(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const handle = await open(file, 'a', 0o600);
  try {
    const { size } = await handle.stat();
    await handle.appendFile(size === 0 ? text : `\n${text}`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
