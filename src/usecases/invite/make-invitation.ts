import { cardsOf, type ParticipantCard } from '../../database/consent/read-participants.ts';
import { holdParticipant } from '../../database/consent/standing.ts';
import type { Db } from '../../database/door.ts';
import { addHelperLetter } from '../../database/helper-letters.ts';
import { insertInvitation, invitationWithId, mailWayOf, revokeWaiting, setMailWay } from '../../database/invitations.ts';
import type { Viewer } from '../../database/viewer.ts';
import { tidyName } from '../../domain/circle/naming.ts';
import { forgottenAt, type InvitationChannel, invitationUntil } from '../../domain/consent/invitation.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import { mailAddressIn } from '../../domain/sign-in/mail-address.ts';
import { idOfAct } from '../act-id.ts';
import type { Around } from '../around.ts';
import { isAlone, noteConsent } from '../consent/note-consent.ts';
import { putLetter } from '../letters/put-letter.ts';
import { isChild } from './children.ts';
import { helperLetterKind } from './helper-letter-kind.ts';
import { hashOfToken, isToken, newToken } from './token.ts';

/** What every invitation says: to whom, in whose name. */
type Common = { readonly actId: string; readonly participantId: string; readonly hostName: string };

/** Handed over by the owner: the token comes with the form, so that the same form sent again shows the same link. */
type InHand = Common & { readonly channel: Exclude<InvitationChannel, 'mail'>; readonly token: string };

/** Sent by mail: the token is made when the letter is written, and stands nowhere else. */
export type ByMail = Common & {
  readonly channel: 'mail';
  readonly address: string;
  readonly site: string;
  readonly language: string;
};

export type InviteRefusal =
  | 'no-such-participant'
  | 'not-with-help'
  | 'has-left'
  | 'not-let-in'
  /** They asked to be left in peace. */
  | 'not-approached'
  /** Somebody under sixteen is invited through a parent. */
  | 'is-a-child'
  | 'name-empty'
  | 'name-too-long'
  | 'no-address'
  /** The same form was sent before, and what it made is used or taken back by now. */
  | 'over';

/** The invitation that was made, and until when it can be taken. */
export type Made = { readonly invitationId: string; readonly expiresAt: Date };

/**
 * Invites somebody: a token for one circle and one person, kept as its hash. What still waited for them is taken back. Opens nothing:
 * grants do. The same form sent again is the same invitation.
 */
export async function makeInvitation(
  viewer: Viewer,
  around: Around,
  asked: InHand | ByMail,
): Promise<Result<Made, InviteRefusal>> {
  if (!isAlone(viewer)) return refused('not-with-help');
  const hostName = tidyName(asked.hostName);
  if (!hostName.ok) return hostName;
  const address = asked.channel === 'mail' ? mailAddressIn(asked.address) : null;
  if (asked.channel === 'mail' ? address === null : !isToken(asked.token)) return refused('no-address');
  return viewer.do(async (db) => {
    const who = await invitable(db, asked);
    if (!who.ok) return who;
    const { participantId, channel, actId } = asked;
    const said = { participantId, channel, for: asked.channel === 'mail' ? address : asked.token };
    const id = idOfAct(viewer.id, { actId, kind: 'invitation-made', said });
    const at = around.now();
    const expiresAt = invitationUntil(channel, at);
    const before = await keepNew(db, viewer, { asked, id, at, expiresAt, from: hostName.value, to: who.value.name });
    if (before === 'over') return refused('over');
    if (before === 'repeated') return ok({ invitationId: id, expiresAt });
    if (asked.channel === 'mail' && address !== null) await sendByMail(db, viewer, around, { asked, address, id, at });
    await noteConsent(db, viewer, around, { kind: 'invitation-made', action: 'C', participantId });
    return ok({ invitationId: id, expiresAt });
  });
}

async function invitable(db: Db, { participantId, channel }: InHand | ByMail): Promise<Result<ParticipantCard, InviteRefusal>> {
  await holdParticipant(db, participantId);
  const [who] = await cardsOf(db, participantId);
  if (who === undefined) return refused('no-such-participant');
  if (who.leftAt !== null) return refused('has-left');
  if (who.blockedAt !== null) return refused('not-let-in');
  if (who.notApproach) return refused('not-approached');
  // An address that somebody took back themselves is not filled in again by another, and who wants no mail gets none.
  if (channel === 'mail' && (await mailWayOf(db, participantId)).refused) return refused('not-approached');
  return who.alterId !== null && (await isChild(db, who.alterId)) ? refused('is-a-child') : ok(who);
}

type Keeping = {
  readonly asked: InHand | ByMail;
  readonly id: string;
  readonly at: Date;
  readonly expiresAt: Date;
  readonly from: string;
  readonly to: string;
};

/** Keeps it in the place of what waited; what the same form made before stays as it is. */
async function keepNew(
  db: Db,
  viewer: Viewer,
  { asked, id, at, expiresAt, from, to }: Keeping,
): Promise<'new' | 'repeated' | 'over'> {
  const before = await invitationWithId(db, id);
  if (before !== null) return before.usedAt === null && before.revokedAt === null ? 'repeated' : 'over';
  const { participantId, channel } = asked;
  await revokeWaiting(db, participantId, at);
  const token = asked.channel === 'mail' ? newToken() : asked.token;
  const names = { fromName: from, toName: to, madeBy: viewer.actorId };
  const times = { at, expiresAt, forgetAfter: forgottenAt(channel, at) };
  await insertInvitation(db, {
    id,
    ownerId: viewer.id,
    participantId,
    channel,
    tokenHash: hashOfToken(token),
    ...names,
    ...times,
  });
  return 'new';
}

type Sending = { readonly asked: ByMail; readonly address: string; readonly id: string; readonly at: Date };

/** The letter leaves with the queue, in the transaction that made the invitation. */
async function sendByMail(db: Db, viewer: Viewer, around: Around, { asked, address, id, at }: Sending): Promise<void> {
  const { participantId, site, language } = asked;
  await setMailWay(db, { participantId, ownerId: viewer.id, value: address, by: viewer.actorId, at });
  const letterId = around.newId();
  const what = { purpose: 'invite', invitationId: id, participantId, ownerId: viewer.id, address: null } as const;
  await addHelperLetter(db, { ...what, id: letterId, site, language }, at);
  await putLetter(db, { ownerId: viewer.id, participantId, kind: helperLetterKind, subjectId: letterId, at });
}
