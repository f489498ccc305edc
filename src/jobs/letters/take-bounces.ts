import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Store } from '../../database/open.ts';
import { bounceIn } from '../../domain/letters/bounce.ts';
import type { Around } from '../../usecases/around.ts';
import { takeBounce } from '../../usecases/letters/take-bounce.ts';

/** Takes in what came back: `naober bounce` leaves an empty file in this folder for each, with the letter in its name. Stopped halfway, it does the rest again. */
export async function takeBounces(store: Store, around: Around, folder: string): Promise<void> {
  for (const name of await namesIn(folder)) {
    const bounce = bounceIn(name);
    if (bounce === null) continue;
    await takeBounce(store, around, bounce);
    await rm(path.join(folder, name));
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (problem) {
    if (problem instanceof Error && 'code' in problem && problem.code === 'ENOENT') return [];
    throw problem;
  }
}
