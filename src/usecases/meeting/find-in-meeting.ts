import { holdInvitee } from '../../database/meeting/invitees.ts';
import { holdTask } from '../../database/meeting/tasks.ts';
import type { Viewer } from '../../database/viewer.ts';

export type { KeptTask } from '../../database/meeting/tasks.ts';

/** The meeting on whose list somebody stands, by the id of that place; null when there is none. */
export const findInvitee = (viewer: Viewer, id: string): Promise<string | null> =>
  viewer.do(async (db) => (await holdInvitee(db, id))?.meetingId ?? null);

/** The meeting a thing of a plan belongs to; null when there is none. */
export const findTask = (viewer: Viewer, id: string): Promise<string | null> =>
  viewer.do(async (db) => (await holdTask(db, id))?.meetingId ?? null);
