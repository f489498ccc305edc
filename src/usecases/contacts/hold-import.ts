import { changeDraft, draftFile, draftOf, dropDraft, holdsFile, putDraft } from '../../database/import-drafts.ts';
import type { Viewer } from '../../database/viewer.ts';
import type { ImportContent } from '../../domain/contacts/import-content.ts';
import type { Around } from '../around.ts';
import { noteBy } from '../log/note.ts';

const aDay = 24 * 3600 * 1000;

/** Holds what came out of a file for a day, in the place of what an earlier one left; answers the id it is held under. `file` is the file itself, when it holds a whole space. */
export async function holdImport(viewer: Viewer, around: Around, content: ImportContent, file?: Uint8Array): Promise<string> {
  const id = around.newId();
  const at = around.now();
  const draft = { id, ownerId: viewer.id, content, at, expiresAt: new Date(at.getTime() + aDay), ...(file && { file }) };
  await viewer.do(async (db) => {
    await putDraft(db, draft);
    await noteBy(db, viewer, around, { kind: 'file-held', action: 'C', objectId: id });
  });
  return id;
}

/** What is held under an id, or null. */
export const readImport = (viewer: Viewer, around: Around, id: string): Promise<ImportContent | null> =>
  viewer.do((db) => draftOf(db, id, around.now(), false));

/** The file that is held, when it holds a whole space; else null. */
export const readHeldFile = (viewer: Viewer, around: Around, id: string): Promise<Uint8Array | null> =>
  viewer.do((db) => draftFile(db, id, around.now()));

/** Whether a whole space is held. */
export const holdsWhole = (viewer: Viewer, around: Around, id: string): Promise<boolean> =>
  viewer.do((db) => holdsFile(db, id, around.now()));

/** Changes what is held; null when it is not there any more. Two screens at once wait for each other. */
export const changeImport = (
  viewer: Viewer,
  around: Around,
  id: string,
  change: (content: ImportContent) => ImportContent,
): Promise<ImportContent | null> =>
  viewer.do(async (db) => {
    const content = await draftOf(db, id, around.now(), true);
    if (content === null) return null;
    const next = change(content);
    if (next === content) return next;
    await changeDraft(db, id, next);
    await noteBy(db, viewer, around, { kind: 'file-choices-changed', action: 'U', objectId: id });
    return next;
  });

/** Lets go of what is held. */
export const dropImport = (viewer: Viewer, around: Around, id: string): Promise<void> =>
  viewer.do(async (db) => {
    await dropDraft(db, id);
    await noteBy(db, viewer, around, { kind: 'file-let-go', action: 'D', objectId: id });
  });
