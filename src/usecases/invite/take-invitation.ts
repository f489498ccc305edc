import type { Db } from '../../database/door.ts';
import { recordFact } from '../../database/facts.ts';
import { addHelperLetter } from '../../database/helper-letters.ts';
import { helperLinkByToken, insertHelperLink } from '../../database/helper-links.ts';
import type { Store } from '../../database/open.ts';
import {
  type FoundInvitation,
  holdInvitationByToken,
  invitationByToken,
  joinParticipant,
  useInvitation,
} from '../../database/taken-invitations.ts';
import { canBeTaken, mayComeIn } from '../../domain/consent/invitation.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import { putLetter } from '../letters/put-letter.ts';
import { helperLetterKind } from './helper-letter-kind.ts';
import { hashOfToken, isToken } from './token.ts';

/** Unknown, used, over, taken back, for somebody who is not let in, to a space that is shut: one and the same. */
export type NoInvitation = 'no-such-invitation';

/** What somebody sees who opens an invitation: who invites whom, and whether they take part already. */
export type InvitationShown = { readonly fromName: string; readonly toName: string; readonly joined: boolean };

/** What a joined participant is known by. */
export type Joined = { readonly participantId: string; readonly ownerId: string };

const takeable = (one: FoundInvitation | null, at: Date): one is FoundInvitation => one !== null && canBeTaken(one, one, one, at);

/** Who invites whom; uses nothing up. */
export async function lookAtInvitation(
  store: Store,
  around: Around,
  token: string,
): Promise<Result<InvitationShown, NoInvitation>> {
  if (!isToken(token)) return refused('no-such-invitation');
  const found = await store.as('naober_sign_in', null, (db) => invitationByToken(db, hashOfToken(token)));
  if (!takeable(found, around.now())) return refused('no-such-invitation');
  return ok({ fromName: found.fromName, toName: found.toName, joined: found.joinedAt !== null });
}

/** `link` is the token of the personal link, made with the form, so that the same form sent again is the same joining. */
export type Taking = {
  readonly token: string;
  readonly link: string;
  readonly site: string;
  readonly language: string;
  /** Whether a mail can be sent from here. */
  readonly byPost: boolean;
};

/** Somebody says yes: the invitation is used up, they take part from now on, and get a personal link. Of many at once one wins. */
export async function takeInvitation(store: Store, around: Around, taking: Taking): Promise<Result<Joined, NoInvitation>> {
  if (!isToken(taking.token) || !isToken(taking.link)) return refused('no-such-invitation');
  return store.as('naober_sign_in', null, async (db) => {
    const at = around.now();
    const found = await holdInvitationByToken(db, hashOfToken(taking.token));
    if (!takeable(found, at)) return takenBySameForm(db, found, { link: taking.link, at });
    const { id, ownerId, participantId } = found;
    await useInvitation(db, id, at);
    await joinParticipant(db, participantId, at);
    await insertHelperLink(db, { tokenHash: hashOfToken(taking.link), ownerId, participantId, at });
    await noteJoining(db, around, { ownerId, participantId }, 'invitation-accepted');
    if (found.channel === 'mail' && taking.byPost) await mailTheLink(db, around, { ownerId, participantId }, taking);
    return ok({ participantId, ownerId });
  });
}

/** A double click: the invitation was used by this very form, and its link still stands. */
async function takenBySameForm(
  db: Db,
  found: FoundInvitation | null,
  { link, at }: { readonly link: string; readonly at: Date },
): Promise<Result<Joined, NoInvitation>> {
  if (found === null || found.usedAt === null || !mayComeIn(found, found, at)) return refused('no-such-invitation');
  const made = await helperLinkByToken(db, hashOfToken(link));
  if (made === null || made.participantId !== found.participantId || made.revokedAt !== null)
    return refused('no-such-invitation');
  return ok({ participantId: found.participantId, ownerId: found.ownerId });
}

/** Writes down what somebody did who came by a token, as the participant they are. */
export const noteJoining = (db: Db, around: Around, { ownerId, participantId }: Joined, kind: string): Promise<void> =>
  recordFact(db, {
    id: around.newId(),
    ownerId,
    circleId: null,
    actorId: participantId,
    actorKind: 'participant',
    onBehalfOf: participantId,
    kind,
    objectId: participantId,
    at: around.now(),
    action: 'E',
  });

async function mailTheLink(
  db: Db,
  around: Around,
  { ownerId, participantId }: Joined,
  { site, language }: Taking,
): Promise<void> {
  const [id, at] = [around.newId(), around.now()];
  const what = { purpose: 'keep', invitationId: null, address: null } as const;
  await addHelperLetter(db, { ...what, id, ownerId, participantId, site, language }, at);
  await putLetter(db, { ownerId, participantId, kind: helperLetterKind, subjectId: id, at });
}
