import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the worker's program stands: beside this file when run from source, else in the folder above the built part this is in. */
export function workerFile(): string {
  const here = fileURLToPath(import.meta.url);
  if (here.endsWith('.ts')) return path.join(path.dirname(here), 'worker.ts');
  for (let folder = path.dirname(here); folder !== path.dirname(folder); folder = path.dirname(folder)) {
    const candidate = path.join(folder, 'embedded-worker.js');
    if (existsSync(candidate)) return candidate;
  }
  throw new Error('embedded-worker.js was not found above the program; build it again.');
}
