import { addresses } from '../../addresses.ts';
import type { Answer, OwnerVisit } from '../../page.ts';
import { alonePage } from '../sharing/alone.tsx';

type Handler = (visit: OwnerVisit) => Promise<Answer>;

/** How much somebody carries is theirs alone: while anybody types beside or for them these pages are shut, whoever that is. */
export const aloneToCarry =
  (handler: Handler): Handler =>
  async (visit) =>
    visit.owner.viewer.alone ? handler(visit) : carriedAlone(visit);

/** Says so, with a way on. */
export const carriedAlone = (visit: OwnerVisit): Answer =>
  alonePage(visit, {
    why: visit.say('carry.alone', { name: visit.owner.session.helpedBy ?? visit.say('sign-in.helper') }),
    back: { to: addresses.circle(), text: visit.say('circle.to-circle') },
  });
