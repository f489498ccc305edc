import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder db/, wherever above the running program it stands. */
export function sqlFolder(): string {
  for (
    let folder = path.dirname(fileURLToPath(import.meta.url));
    folder !== path.dirname(folder);
    folder = path.dirname(folder)
  ) {
    const candidate = path.join(folder, 'db');
    if (existsSync(path.join(candidate, 'migrations'))) return candidate;
  }
  throw new Error('The folder db/migrations was not found above the program.');
}
