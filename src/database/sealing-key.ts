import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The key that secrets of organisations are sealed with: the one that was set, else the one in the file `sealing-key` of the folder, made at the
 * first time and readable by its owner alone. A file that is not such a key stops the program: sealing with another would lose what was sealed.
 */
export function sealingKey(set: Uint8Array | null, folder: string): Uint8Array {
  if (set !== null) return set;
  const file = path.join(folder, 'sealing-key');
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(file, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (problem) {
    if (!(problem instanceof Error && 'code' in problem && problem.code === 'EEXIST')) throw problem;
  }
  const key = new Uint8Array(Buffer.from(readFileSync(file, 'utf8').trim(), 'base64'));
  if (key.byteLength !== 32) throw new Error(`${file} does not hold a key of 32 bytes.`);
  return key;
}
