import { addresses } from '../../addresses.ts';
import type { Answer, OwnerVisit } from '../../page.ts';
import { alonePage } from '../sharing/alone.tsx';

type Handler = (visit: OwnerVisit) => Promise<Answer>;

/** For pages on which something reaches people outside the circle: while somebody helps they say calmly that this is done alone. */
export const byOneself =
  (handler: Handler): Handler =>
  async (visit) => {
    const { sitting, participantId } = visit.owner.session;
    if (sitting === null && participantId === null) return handler(visit);
    const { say } = visit;
    const back = { to: addresses.circle(), text: say('shell.to-circle') };
    return alonePage(visit, { why: say('chains.problem.not-with-help'), back });
  };
