import { answerAt, proposalsOf } from '../../database/mandate/removals.ts';
import type { Viewer } from '../../database/viewer.ts';
import { alterOf } from '../../domain/circle/kept-circle.ts';
import { removeAlter } from '../../domain/circle/members.ts';
import { isOpen } from '../../domain/mandate/removal.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import { changeHere } from '../change-circle.ts';
import { isAlone, noteConsent } from '../consent/note-consent.ts';
import { objectHere } from './object.ts';

type Answering = {
  readonly actId: string;
  readonly proposalId: string;
  readonly answer: 'yes' | 'no';
  /** How the objection reads that a no keeps, such as "Truus blijft". */
  readonly words: string;
};
type Refusal = 'no-such-proposal' | 'answered-already' | 'not-with-help';

/**
 * What the owner says to a proposal of somebody who represents them. No is kept as an objection, so that it is not asked around; it may be said
 * with somebody beside. Yes takes the person out as the owner's own act, which the owner says alone and can undo.
 */
export async function answerRemoval(viewer: Viewer, around: Around, answering: Answering): Promise<Result<null, Refusal>> {
  const { actId, proposalId, answer, words } = answering;
  if (answer === 'yes' && !isAlone(viewer)) return refused('not-with-help');
  return viewer.do(async (db) => {
    const proposal = (await proposalsOf(db)).find(({ id }) => id === proposalId);
    if (proposal === undefined || proposal.wish !== 'remove') return refused('no-such-proposal');
    if (proposal.ownerSaid === answer) return ok(null);
    if (!isOpen(proposal)) return refused('answered-already');
    const { alterId, participantId, mandateId } = proposal;
    await answerAt(db, proposalId, answer, around.now());
    await noteConsent(db, viewer, around, { kind: `removal-${answer}`, action: 'U', participantId, mandateId });
    if (answer === 'no') {
      const who = { ownerId: viewer.id, by: viewer.actorId, helpedBy: viewer.helpedBy };
      await objectHere(db, around, who, { actId, words, alterId });
      return ok(null);
    }
    const act = { actId, kind: 'alter-removed', said: alterId, about: alterId };
    await changeHere(db, viewer, around, act, (circle) =>
      alterOf(circle, alterId) === null ? refused('no-such-alter') : ok(removeAlter(circle, alterId)),
    );
    return ok(null);
  });
}
