import { type KeptTieInFull, readKeptTie } from '../../../usecases/keeping/read-keeping.ts';
import { addresses } from '../../addresses.ts';
import type { Answer, OwnerVisit } from '../../page.ts';
import { gonePage } from '../circle/gone.tsx';

/** For pages about contact with one. With who is not there any more, or is no person, contact is not kept: to their own page. */
export const withTie =
  (handler: (visit: OwnerVisit, tie: KeptTieInFull) => Answer | Promise<Answer>) =>
  async (visit: OwnerVisit): Promise<Answer> => {
    const tie = await readKeptTie(visit.owner.viewer, visit.around, visit.params['id'] ?? '');
    if (tie === null) return gonePage(visit);
    return tie.canKeep ? handler(visit, tie) : { kind: 'go', to: addresses.person(tie.alter.id) };
  };
