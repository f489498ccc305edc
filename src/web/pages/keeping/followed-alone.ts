import { addresses } from '../../addresses.ts';
import type { Answer, OwnerVisit } from '../../page.ts';
import { alonePage } from '../sharing/alone.tsx';

type Handler = (visit: OwnerVisit) => Promise<Answer>;

/** For pages on which is said how something went: of who may sit beside. So nobody looks on. */
export const followedAlone =
  (handler: Handler): Handler =>
  async (visit) => {
    const { owner, say } = visit;
    if (owner.session.sitting === null && owner.session.participantId === null) return handler(visit);
    const name = owner.session.helpedBy ?? say('sign-in.helper');
    return alonePage(visit, {
      why: say('keeping.follow.alone', { name }),
      back: { to: addresses.looks(), text: say('keeping.look.back') },
    });
  };
