import type { Look } from '../../../domain/keeping/look.ts';
import { type Looks, readLooks } from '../../../usecases/keeping/looks.ts';
import type { Answer, OwnerVisit } from '../../page.ts';

/** For pages about one look; there must be one with the id in the address. */
export const withLook =
  (handler: (visit: OwnerVisit, look: Look, all: Looks) => Answer | Promise<Answer>) =>
  async (visit: OwnerVisit): Promise<Answer> => {
    const all = await readLooks(visit.owner.viewer, visit.around);
    const look = all.looks.find(({ id }) => id === visit.params['id']);
    return look === undefined ? { kind: 'not-found' } : handler(visit, look, all);
  };
