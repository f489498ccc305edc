import { sayNoToAll } from '../../database/chains/rounds.ts';
import type { Db } from '../../database/door.ts';
import { recordFact } from '../../database/facts.ts';
import { callOffComing, countComing, openAgain, shutForNow, stillSince } from '../../database/standing-still.ts';
import type { Viewer } from '../../database/viewer.ts';
import type { Around } from '../around.ts';

/** What happens to agreements that are still to come: they are off, or stay for later. */
export const comingChoices = ['call-off', 'keep'] as const;
export type ComingChoice = (typeof comingChoices)[number];

/** How it stands: since when nobody but the owner gets in (or null), and how many agreements are still to come. */
export const readStill = (viewer: Viewer): Promise<{ readonly since: Date | null; readonly coming: number }> =>
  viewer.do(async (db) => ({ since: await stillSince(db), coming: await countComing(db) }));

/**
 * From now on nobody but the owner gets in, and rounds of help that were proposed are over. Agreements that are called off stay so; who would help can read that, and nothing else. Doing it
 * again changes nothing.
 */
export const standStill = (viewer: Viewer, around: Around, coming: ComingChoice): Promise<void> =>
  viewer.do(async (db) => {
    const at = around.now();
    if (!(await shutForNow(db, at))) return;
    await note(db, viewer, around, { kind: 'stands-still', objectId: viewer.id });
    await sayNoToAll(db, at);
    if (coming === 'keep') return;
    for (const objectId of await callOffComing(db, at))
      await note(db, viewer, around, { kind: 'agreement-called-off', objectId });
  });

/** Everybody who may gets in again. */
export const switchOn = (viewer: Viewer, around: Around): Promise<void> =>
  viewer.do(async (db) => {
    if (await openAgain(db)) await note(db, viewer, around, { kind: 'switched-on', objectId: viewer.id });
  });

function note(db: Db, viewer: Viewer, around: Around, what: { readonly kind: string; readonly objectId: string }): Promise<void> {
  const who = { ownerId: viewer.id, actorId: viewer.actorId, onBehalfOf: viewer.id, circleId: null };
  return recordFact(db, { ...who, ...what, id: around.newId(), at: around.now() });
}
