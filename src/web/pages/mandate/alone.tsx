import { addresses } from '../../addresses.ts';
import type { Answer, OwnerVisit } from '../../page.ts';
import { alonePage } from '../sharing/alone.tsx';

type Handler = (visit: OwnerVisit) => Promise<Answer>;

/** Who decides for somebody, and what is to happen after their death, they say without anybody beside them. */
export const decidedAlone = (visit: OwnerVisit): Answer =>
  alonePage(visit, {
    why: visit.say('mandate.alone', { name: visit.owner.session.helpedBy ?? visit.say('sign-in.helper') }),
    back: { to: addresses.mandates(), text: visit.say('mandate.back') },
  });

/** For pages on which that is said. */
export const aloneToDecide =
  (handler: Handler): Handler =>
  async (visit) =>
    visit.owner.session.sitting === null && visit.owner.session.participantId === null ? handler(visit) : decidedAlone(visit);

/** Nobody is taken out of a circle by who types at a distance; nor, with somebody beside, of whom was said that they stay. */
export const takenOutAlone = (visit: OwnerVisit): Answer =>
  alonePage(visit, {
    why: visit.say('mandate.alone-removal', { name: visit.owner.session.helpedBy ?? visit.say('sign-in.helper') }),
    back: { to: addresses.circle(), text: visit.say('circle.to-circle') },
  });
