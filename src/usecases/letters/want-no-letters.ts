import { recordFact } from '../../database/facts.ts';
import { type QuietLink, quietLink, setMuted, setOwnerMuted } from '../../database/letters/quiet.ts';
import type { Store } from '../../database/open.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import { hashOfToken, isToken } from '../invite/token.ts';

/** Whether who got a letter with this address in it gets mail; looking changes nothing, because programs that read mail look too. */
export async function lookAtQuiet(store: Store, token: string): Promise<Result<Pick<QuietLink, 'quiet'>, 'no-such-link'>> {
  const found = isToken(token) ? await store.as('naober_letters', null, (db) => quietLink(db, hashOfToken(token))) : null;
  return found === null ? refused('no-such-link') : ok({ quiet: found.quiet });
}

/**
 * Who got a letter with this address in it gets no mail any more from this space (`quiet`), or gets it again. No reason is asked. Their address
 * stays, so that they can take it back. Said twice is said once.
 */
export const wantNoLetters = (
  store: Store,
  around: Around,
  token: string,
  quiet: boolean,
): Promise<Result<null, 'no-such-link'>> =>
  store.as('naober_letters', null, async (db) => {
    const found = isToken(token) ? await quietLink(db, hashOfToken(token)) : null;
    if (found === null) return refused('no-such-link');
    const { ownerId, participantId } = found;
    if (found.quiet === quiet) return ok(null);
    const at = around.now();
    if (participantId === null) await setOwnerMuted(db, ownerId, quiet);
    else if (!(await setMuted(db, participantId, quiet ? at : null))) return ok(null);
    const who = participantId ?? ownerId;
    await recordFact(db, {
      id: around.newId(),
      ownerId,
      circleId: null,
      actorId: who,
      actorKind: participantId === null ? 'owner' : 'participant',
      onBehalfOf: who,
      kind: quiet ? 'reach-no-mail' : 'reach-mail-again',
      objectId: who,
      at,
    });
    return ok(null);
  });
