import { leaveInPeace } from '../../database/leave-in-peace.ts';
import type { Store } from '../../database/open.ts';
import { holdInvitationByToken, useInvitation } from '../../database/taken-invitations.ts';
import { canBeTaken } from '../../domain/consent/invitation.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import { type NoInvitation, noteJoining } from './take-invitation.ts';
import { hashOfToken, isToken } from './token.ts';

/**
 * Whoever was invited wants no messages: the invitation is used up, their contact data are gone at once, and the owner cannot invite them
 * again. Pressed twice it says the same. Who takes part already does this on their own page.
 */
export async function stopInvitation(store: Store, around: Around, token: string): Promise<Result<'stopped', NoInvitation>> {
  if (!isToken(token)) return refused('no-such-invitation');
  const at = around.now();
  const stopped = await store.as('naober_sign_in', null, async (db) => {
    const found = await holdInvitationByToken(db, hashOfToken(token));
    if (found === null || found.joinedAt !== null) return null;
    // Used while nobody joined: it was stopped with before, and what follows is done once more without harm.
    if (found.usedAt !== null) return found.participantId;
    if (!canBeTaken(found, found, found, at)) return null;
    await useInvitation(db, found.id, at);
    await noteJoining(db, around, found, 'invitation-stopped');
    return found.participantId;
  });
  if (stopped === null) return refused('no-such-invitation');
  await store.as('naober_guest', stopped, (db) => leaveInPeace(db, stopped, at));
  return ok('stopped');
}
