import { endFallen } from '../database/chains/rounds.ts';
import { clearOld } from '../database/erase/clear-old.ts';
import type { Store } from '../database/open.ts';
import type { Around } from '../usecases/around.ts';
import { eraseDrafts } from './erase-drafts.ts';
import { eraseWished } from './erase-wished.ts';
import { noteErasures } from './note-erasures.ts';
import { redoErasures } from './redo-erasures.ts';
import { rewriteFiles } from './rewrite-files.ts';

/**
 * All that goes: first what came back with a backup, then spaces and people whose time has come, then rounds of help that stand no more, and what
 * is over by the retention list. Then what was erased is written beside the store, and last its bytes go from the files. `erasures` is the file of the list, or
 * null where none is kept.
 */
export async function keepClean(store: Store, around: Around, erasures: string | null): Promise<void> {
  await redoErasures(store);
  await eraseDrafts(store, around.now());
  await eraseWished(store, around);
  await store.as('naober_chains', null, (db) => endFallen(db, around.now()), { at: around.now() });
  await store.as('naober_jobs', null, (db) => clearOld(db, around.now()));
  if (erasures !== null) await noteErasures(store, erasures, around.now());
  await rewriteFiles(store, around, { atOnce: false });
}
