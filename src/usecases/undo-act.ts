import { actWithId, isChangedAfter, markUndone } from '../database/acts.ts';
import { holdCircle, readCircleOf } from '../database/circles.ts';
import type { Db } from '../database/door.ts';
import type { Viewer } from '../database/viewer.ts';
import { samePlaces } from '../domain/circle/change-template.ts';
import type { KeptCircle } from '../domain/circle/kept-circle.ts';
import { goneBetween } from '../domain/circle/members.ts';
import { isTouchedSince, type KeptImage, movesSomebody } from '../domain/circle/row-image.ts';
import { undoImages } from '../domain/circle/undo.ts';
import { isPrivateImage } from '../domain/person/private-image.ts';
import { ok, type Result, refused } from '../domain/result.ts';
import { idOfAct } from './act-id.ts';
import type { Around } from './around.ts';
import { keepStep, type Outcome } from './change-circle.ts';
import { mayTakeOut } from './mandate/may-take-out.ts';
import { withPhotosStillThere } from './photo/photos-still-there.ts';

type Input = {
  readonly actId: string;
  readonly undoes: string;
  /** The owner saw that something newer changed the same, and wants it all the same. */
  readonly anyway: boolean;
  /** The private chapters are shut: what was said there is not taken back either. */
  readonly locked?: boolean;
};
type Refusal = 'no-circle' | 'no-such-act' | 'changed-since' | 'locked' | 'not-with-help';

/** A template and the places on it belong together: neither is taken back from under the other without asking. */
async function isChangedSince(
  db: Db,
  circle: KeptCircle,
  act: { ordinal: string; images: readonly KeptImage[] },
): Promise<boolean> {
  if (isTouchedSince(circle, act.images)) return true;
  const template = act.images.some(
    (image) =>
      image.table === 'circle' && image.before && image.after && !samePlaces(image.before.template, image.after.template),
  );
  if (template) return isChangedAfter(db, act.ordinal, 'places');
  return act.images.some(movesSomebody) && (await isChangedAfter(db, act.ordinal, 'template'));
}

/**
 * Takes an act back, as a new act: every row it touched is exactly as before. Undoing an undo does the act again. When something
 * newer touched the same, it is refused as 'changed-since' until the owner says so knowingly; what was said in a shut chapter as 'locked'; what
 * would take somebody out while that is the owner's alone as 'not-with-help'.
 */
export const undoAct = (
  viewer: Viewer,
  around: Around,
  { actId, undoes, anyway, locked = false }: Input,
): Promise<Result<Outcome, Refusal>> =>
  viewer.do(async (db) => {
    if (!(await holdCircle(db))) return refused('no-circle');
    const act = await actWithId(db, undoes);
    if (act === null || act.kind === 'redone') return refused('no-such-act');
    if (locked && act.images.some(isPrivateImage)) return refused('locked');
    const id = idOfAct(viewer.id, { actId, kind: 'undone', said: [undoes, anyway] });
    if (act.undone_by !== null || (await actWithId(db, id)) !== null) return ok({ actId: id, how: 'repeated' });
    const kept = await readCircleOf(db);
    if (kept === null) return refused('no-circle');
    if (!anyway && (await isChangedSince(db, kept.circle, act))) return refused('changed-since');
    const again = act.undoes !== null;
    const next = await withPhotosStillThere(db, kept.circle, undoImages(kept.circle, act.images));
    if (!(await mayTakeOut(db, viewer, goneBetween(kept.circle, next)))) return refused('not-with-help');
    const outcome = await keepStep(db, viewer, around, { id, kind: again ? 'redone' : 'undone', undoes }, kept.circle, next);
    await markUndone(db, undoes, id);
    if (act.undoes !== null) await markUndone(db, act.undoes, null);
    return ok(outcome);
  });
