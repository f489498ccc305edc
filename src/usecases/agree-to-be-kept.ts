import { recordFact } from '../database/facts.ts';
import { agreedAt, setAgreedAt } from '../database/own-space.ts';
import type { Viewer } from '../database/viewer.ts';
import type { Around } from './around.ts';

/** Whether the viewer said yes to being kept by whoever runs this installation for others. */
export const hasAgreed = async (viewer: Viewer): Promise<boolean> => (await viewer.do(agreedAt)) !== null;

/** The viewer says yes, once; it is written in the log. Wiping everything takes it back. */
export const agreeToBeKept = (viewer: Viewer, around: Around): Promise<void> =>
  viewer.do(async (db) => {
    const at = around.now();
    if (!(await setAgreedAt(db, at))) return;
    const who = { ownerId: viewer.id, actorId: viewer.actorId, onBehalfOf: viewer.id, circleId: null };
    await recordFact(db, { ...who, id: around.newId(), kind: 'agreed-to-be-kept', objectId: viewer.id, at });
  });
