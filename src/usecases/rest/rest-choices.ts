import { recordFact } from '../../database/facts.ts';
import { keepRestChoices, type RestChoices, restChoicesOf } from '../../database/rest.ts';
import type { Viewer } from '../../database/viewer.ts';
import type { Around } from '../around.ts';

/** How the viewer leaves quickly, and what is never used to reach them. */
export const readRestChoices = (viewer: Viewer): Promise<RestChoices> => viewer.do(restChoicesOf);

/** Keeps a choice; the same choice again changes nothing. */
export const chooseRest = (viewer: Viewer, around: Around, chosen: Partial<RestChoices>): Promise<void> =>
  viewer.do(async (db) => {
    await keepRestChoices(db, chosen);
    await recordFact(db, {
      id: around.newId(),
      ownerId: viewer.id,
      circleId: null,
      actorId: viewer.actorId,
      onBehalfOf: viewer.id,
      kind: 'settings-kept',
      objectId: viewer.id,
      at: around.now(),
    });
  });
