import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const megabyte = 1024 * 1024;

/** A disk of its own, small enough to fill. Real (a tmpfs) where this process may make one, otherwise null. */
export type SmallDisk = { readonly folder: string; resize(megabytes: number): void; remove(): void };

/** Makes a small disk, or answers null where mounting is not allowed. */
export function smallDisk(megabytes: number): SmallDisk | null {
  const folder = mkdtempSync(path.join(tmpdir(), 'naober-disk-'));
  const mount = (...args: string[]) => spawnSync('mount', ['-t', 'tmpfs', ...args, 'tmpfs', folder]).status === 0;
  if (process.platform !== 'linux' || !mount('-o', `size=${megabytes * megabyte}`)) {
    rmSync(folder, { recursive: true, force: true });
    return null;
  }
  return {
    folder,
    resize: (wanted) => {
      if (!mount('-o', `remount,size=${wanted * megabyte}`)) throw new Error('The small disk could not be made larger.');
    },
    remove: () => {
      spawnSync('umount', [folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
