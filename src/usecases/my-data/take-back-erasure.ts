import { removalOf } from '../../database/act-history.ts';
import { takeWish } from '../../database/erase/erasure-wishes.ts';
import { recordFact } from '../../database/facts.ts';
import type { Viewer } from '../../database/viewer.ts';
import type { Around } from '../around.ts';
import { undoAct } from '../undo-act.ts';

/**
 * Takes back that somebody is to be erased: who was in the circle is there again, on their place. What they could see is not given
 * again by itself. False when there was nothing to take back (any more).
 */
export async function takeBackErasure(
  viewer: Viewer,
  around: Around,
  { id, actId }: { id: string; actId: string },
): Promise<boolean> {
  const back = await viewer.do(async (db) => {
    const wish = await takeWish(db, id);
    if (wish === null) return null;
    const who = { ownerId: viewer.id, actorId: viewer.actorId, onBehalfOf: viewer.id, circleId: null };
    const fact = { ...who, id: around.newId(), kind: 'erasure-taken-back', objectId: wish.subjectId, at: around.now() };
    await recordFact(db, fact);
    return { removal: wish.kind === 'person' ? await removalOf(db, wish.subjectId) : null };
  });
  if (back === null) return false;
  if (back.removal !== null) await undoAct(viewer, around, { actId, undoes: back.removal.id, anyway: true });
  return true;
}
