import { askedWithId } from '../../database/asking/asked.ts';
import { insertAskLink } from '../../database/asking/links.ts';
import { firstHostName } from '../../database/invitations.ts';
import { dutchDay } from '../../domain/agreements/dutch-day.ts';
import { daysAfter } from '../../domain/consent/periods.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import { hashOfToken, isToken } from '../invite/token.ts';
import type { Asker } from './asker.ts';
import { seenUntil } from './let-them-see.ts';

export type HandOverProblem = 'no-such-agreement' | 'over';

type HandingOver = {
  readonly id: string;
  /** Made with the form, so that the same form sent again is the same address. */
  readonly token: string;
  readonly fromName: string;
  readonly toName: string;
};

/**
 * Makes the address of an answer page, to hand over in a message, on a card or as a square. Kept as its hash. Whoever answers takes part with who
 * asked under the name they read here, when no other was said before.
 */
export const handOver = (
  asker: Asker,
  around: Around,
  { id, token, fromName, toName }: HandingOver,
): Promise<Result<null, HandOverProblem>> =>
  asker.do(async (db) => {
    const asked = isToken(token) ? await askedWithId(db, id) : null;
    if (asked === null || asked.askId === null) return refused('no-such-agreement');
    const at = around.now();
    if (asked.state === 'called-off' || asked.timing.untilOn < dutchDay(at)) return refused('over');
    const until = Math.min(seenUntil(asked.timing.untilOn).getTime(), daysAfter(at, 365).getTime());
    const { ownerId, participantId } = asked;
    const names = { fromName, toName };
    if (asker.role === 'owner') await firstHostName(db, participantId, fromName);
    const link = { ownerId, participantId, agreementId: id, ...names, tokenHash: hashOfToken(token), at };
    await insertAskLink(db, { ...link, expiresAt: new Date(until) });
    return ok(null);
  });
