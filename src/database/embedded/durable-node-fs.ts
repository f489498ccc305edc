import { fdatasyncSync } from 'node:fs';
import { NodeFS } from '@electric-sql/pglite/nodefs';

type Init = NodeFS['init'];
type Module = { FS: { filesystems?: { NODEFS?: NodeFiles } }; NODEFS?: NodeFiles };
type NodeFiles = { stream_ops: { fsync?: (stream: { nfd: number }) => number } };

/**
 * The engine's files on disk with a real flush. The engine's own file layer has no fsync, so every commit would live in the page cache
 * only; a power cut then loses all of them. Works together with `wal_sync_method=fsync` and without `-F`: all three are needed.
 */
export class DurableNodeFS extends NodeFS {
  readonly #flushes: Int32Array;

  /** `flushes` counts the flushes asked of the disk, in its first place. */
  constructor(folder: string, flushes: Int32Array) {
    super(folder);
    this.#flushes = flushes;
  }

  override async init(...args: Parameters<Init>): ReturnType<Init> {
    const made = await super.init(...args);
    const wire = (module: Module) => {
      const files = module.FS.filesystems?.NODEFS ?? module.NODEFS;
      if (files === undefined) throw new Error('The engine has no Node file layer to flush through.');
      files.stream_ops.fsync = (stream) => {
        fdatasyncSync(stream.nfd);
        Atomics.add(this.#flushes, 0, 1);
        return 0;
      };
    };
    made.emscriptenOpts.preRun = [made.emscriptenOpts.preRun ?? [], wire].flat();
    return made;
  }
}
