import type { Answer, OwnerVisit } from '../../page.ts';
import { lockedPage } from '../space/locked.tsx';

/** Who looked is for the owner alone: not while somebody helps, nor for who types at a distance. `asFile`: nor while the private chapters are shut. */
export const alone =
  (handler: (visit: OwnerVisit) => Promise<Answer>, { asFile = false } = {}) =>
  async (visit: OwnerVisit): Promise<Answer> => {
    const { sitting, participantId, unlocked } = visit.owner.session;
    return sitting !== null || participantId !== null || (asFile && !unlocked) ? lockedPage(visit) : handler(visit);
  };
