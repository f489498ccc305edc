import { askedFile, dropFile, type ExportFile, exportFiles, fileBytes } from '../../database/export-files.ts';
import { recordFact } from '../../database/facts.ts';
import { addToOutbox } from '../../database/outbox.ts';
import type { Viewer } from '../../database/viewer.ts';
import { daysKept } from '../../domain/retention.ts';
import { idOfAct } from '../act-id.ts';
import type { Around } from '../around.ts';

export type { ExportFile } from '../../database/export-files.ts';

/** The queue of files to make. */
export const exportQueue = 'export';

/** Asks for everything in one file; a job makes it. The same form sent again asks once. */
export const askExport = (
  viewer: Viewer,
  around: Around,
  { actId, language }: { actId: string; language: string },
): Promise<void> =>
  viewer.do(async (db) => {
    const at = around.now();
    const id = idOfAct(viewer.id, { actId, kind: 'export-asked', said: null });
    const expiresAt = new Date(at.getTime() + daysKept('export-file') * 86_400_000);
    if (!(await askedFile(db, { id, ownerId: viewer.id, language, at, expiresAt }))) return;
    await addToOutbox(db, { id: around.newId(), ownerId: viewer.id, queue: exportQueue, subjectId: id, at });
    const who = { ownerId: viewer.id, actorId: viewer.actorId, onBehalfOf: viewer.id, circleId: null };
    await recordFact(db, { ...who, id: around.newId(), kind: 'export-asked', objectId: id, action: 'E', at });
  });

/** The viewer's files that are made or being made, the newest first. */
export const readExports = (viewer: Viewer, around: Around): Promise<readonly ExportFile[]> =>
  viewer.do((db) => exportFiles(db, around.now()));

/** The bytes of a file the viewer asked for, or null. That it was fetched is noted. */
export const fetchExport = (viewer: Viewer, around: Around, id: string) =>
  viewer.do(async (db) => {
    const file = await fileBytes(db, id, around.now());
    if (file === null) return null;
    const who = { ownerId: viewer.id, actorId: viewer.actorId, onBehalfOf: viewer.id, circleId: null };
    await recordFact(db, { ...who, id: around.newId(), kind: 'taken-along', objectId: id, action: 'R', at: around.now() });
    return file;
  });

/** Throws a file away before its week is over. */
export const dropExport = (viewer: Viewer, id: string): Promise<void> => viewer.do((db) => dropFile(db, id));
