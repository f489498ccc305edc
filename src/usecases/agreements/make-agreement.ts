import type { Viewer } from '../../database/viewer.ts';
import type { Result } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import { type Asking, type AskProblem, askAtOnce } from '../asking/ask-at-once.ts';
import { ownerAsks } from '../asking/asker.ts';

export { seenUntil } from '../asking/let-them-see.ts';

/**
 * The owner asks something of somebody who takes part, in one act: with a grant to see exactly this until thirty days after its end, and
 * nothing else. Whoever is younger than sixteen is not asked: that goes to a parent. The same form sent again is the same agreement.
 */
export const makeAgreement = (
  viewer: Viewer,
  around: Around,
  asking: Asking,
): Promise<Result<{ agreementId: string }, AskProblem>> => askAtOnce(ownerAsks(viewer, around), around, asking);
