import { countWays, type WaysIn, waysIn } from '../../../usecases/sign-in/ways-in.ts';
import type { Answer, OwnerVisit } from '../../page.ts';
import { lockedPage } from '../space/locked.tsx';

type WithWays = (visit: OwnerVisit, ways: WaysIn) => Answer | Promise<Answer>;

/**
 * For pages that give or take away ways in: on a shared device one shows first that it is oneself, and nothing of it is done while somebody
 * helps, so that no helper keeps a key. Who has no way in yet is not held up where the page says so: a first card may be made at any table.
 */
export const withWays =
  (handler: WithWays, { firstOneMayBeMade = false } = {}) =>
  async (visit: OwnerVisit): Promise<Answer> => {
    const ways = await waysIn(visit.store, visit.owner.id);
    const free = visit.owner.session.unlocked || (firstOneMayBeMade && countWays(ways) === 0);
    return free ? handler(visit, ways) : lockedPage(visit);
  };
