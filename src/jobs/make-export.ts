import { fileFailed, fileToMake, keepFile } from '../database/export-files.ts';
import type { Store } from '../database/open.ts';
import { viewerOf } from '../database/viewer.ts';
import type { Around } from '../usecases/around.ts';
import { type Everything, everythingOf } from '../usecases/take-along.ts';
import type { Task } from './start-jobs.ts';

/** Everything of somebody as the bytes of one file, in a language. */
type Write = (everything: Everything, told: { readonly language: string; readonly at: Date }) => Uint8Array<ArrayBuffer>;

/**
 * Makes the file somebody asked for, as that owner and nobody else. Done twice after a crash it is kept once. When it does not work its
 * page says so, and the queue tries again.
 */
export const makeExport =
  (store: Store, around: Around, write: Write): Task =>
  async ({ ownerId, subjectId }) => {
    const viewer = viewerOf(store, ownerId);
    const wanted = await viewer.do((db) => fileToMake(db, subjectId));
    if (wanted === null) return;
    try {
      const everything = await everythingOf(viewer, store);
      if (everything === null) return await viewer.do((db) => fileFailed(db, subjectId, around.now()));
      const at = around.now();
      const bytes = write(everything, { language: wanted.language, at });
      await viewer.do((db) => keepFile(db, ownerId, subjectId, { bytes, at }));
    } catch (problem) {
      await viewer.do((db) => fileFailed(db, subjectId, around.now()));
      throw problem;
    }
  };
