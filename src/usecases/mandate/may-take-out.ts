import type { Db } from '../../database/door.ts';
import { objectionsOf } from '../../database/mandate/objections.ts';
import type { Viewer } from '../../database/viewer.ts';
import { objectionsTo } from '../../domain/mandate/removal.ts';
import { isAlone } from '../consent/note-consent.ts';

/**
 * Whether these people may be taken out of the circle by this viewer. The owner alone always may. Whoever types for them at a distance never
 * does; and with somebody beside them nobody goes of whom it was said that they stay.
 */
export async function mayTakeOut(db: Db, viewer: Viewer, alterIds: readonly string[]): Promise<boolean> {
  if (alterIds.length === 0 || isAlone(viewer)) return true;
  if (viewer.actorId !== viewer.id) return false;
  const objections = await objectionsOf(db);
  return alterIds.every((id) => objectionsTo(id, objections).length === 0);
}
