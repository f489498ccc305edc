import { type Carrying, readCarrying } from '../../../usecases/carrying/read-carrying.ts';
import { addresses } from '../../addresses.ts';
import type { Answer, OwnerVisit } from '../../page.ts';
import { aloneToCarry } from './alone-to-carry.ts';

type With = (visit: OwnerVisit, carrying: Carrying) => Answer | Promise<Answer>;

/** For pages that need to know who carries what; who has no circle yet goes to the first page. */
export const withCarrying = (handler: With) =>
  aloneToCarry(async (visit) => {
    const carrying = await readCarrying(visit.owner.viewer, visit.around);
    return carrying === null ? { kind: 'go', to: addresses.begin() } : handler(visit, carrying);
  });
