import { statfs } from 'node:fs/promises';

/** How many bytes are free for this user on the disk of a folder. */
export async function freeDiskBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** Remembers a reading for a moment, so that it costs a request nothing. A reading that fails counts as no room. */
export function rememberedFreeDisk(read: () => Promise<number>, milliseconds: number): () => Promise<number> {
  let last = 0;
  let at = Number.NEGATIVE_INFINITY;
  return async () => {
    if (performance.now() - at < milliseconds) return last;
    last = await read().catch(() => 0);
    at = performance.now();
    return last;
  };
}
