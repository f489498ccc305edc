import { hasAgreed } from '../../../usecases/agree-to-be-kept.ts';
import { countWays, type WaysIn, waysIn } from '../../../usecases/sign-in/ways-in.ts';
import { addresses } from '../../addresses.ts';
import type { Answer, OwnerVisit } from '../../page.ts';
import { lockedPage } from '../space/locked.tsx';

type WithWays = (visit: OwnerVisit, ways: WaysIn) => Answer | Promise<Answer>;

type Open = {
  /** Who has no way in yet is not held up: alone on a device of others, or with somebody who helps as well. */
  readonly firstOneMayBeMade?: 'alone' | 'also-with-help';
  /** Where one goes on after unlocking, for a form whose own address shows no page. */
  readonly back?: string;
};

/** A card made a moment ago with help may be made again: the first sheet may be lost to a second press on the button. In ms. */
const justNow = 5 * 60 * 1000;

function isFirst({ owner, around }: OwnerVisit, ways: WaysIn, open: Open['firstOneMayBeMade']): boolean {
  if (open === undefined || owner.session.participantId !== null) return false;
  if (open === 'alone') return owner.session.sitting === null && countWays(ways) === 0;
  const { card } = ways;
  return countWays(ways) === 0 || (countWays(ways) === 1 && card !== null && isJustMade(card, around.now()));
}

const isJustMade = ({ createdAt, lastUsedAt }: NonNullable<WaysIn['card']>, now: Date): boolean =>
  lastUsedAt === null && now.getTime() - createdAt.getTime() <= justNow;

/** Where somebody else keeps what is written, a draft is kept only after the owner said yes to that. */
export const isStillToAgree = async ({ settings, owner }: OwnerVisit): Promise<boolean> =>
  settings.forOthers !== null && owner.eraseAfter !== null && !(await hasAgreed(owner.viewer));

/**
 * For pages that give or take away ways in: on a shared device one shows first that it is oneself, and nothing of it is done while somebody
 * helps, so that no helper keeps a key. Only a first way in may be made where the page says so: a first card may be made at any table.
 */
export const withWays =
  (handler: WithWays, { firstOneMayBeMade, back }: Open = {}) =>
  async (visit: OwnerVisit): Promise<Answer> => {
    if (await isStillToAgree(visit)) return { kind: 'go', to: addresses.keep() };
    const ways = await waysIn(visit.store, visit.owner.id);
    const free = visit.owner.session.unlocked || isFirst(visit, ways, firstOneMayBeMade);
    return free ? handler(visit, ways) : lockedPage(visit, back);
  };
