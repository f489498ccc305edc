import { saidLinked } from '../../database/circle-links.ts';
import { cardsOf, invitationsOf, type KeptInvitation, type ParticipantCard } from '../../database/consent/read-participants.ts';
import { egoNameOf } from '../../database/ego-name.ts';
import { mailWayOf } from '../../database/invitations.ts';
import type { Viewer } from '../../database/viewer.ts';
import { isWaiting } from '../../domain/consent/invitation.ts';
import type { Around } from '../around.ts';
import { isChild } from './children.ts';

/** Everything the page needs that invites somebody. */
export type Inviting = {
  readonly who: ParticipantCard;
  readonly waiting: KeptInvitation | null;
  /** How the owner is called towards them; null while nobody said. */
  readonly hostName: string | null;
  /** The mail address kept for them, or null. */
  readonly mail: string | null;
  /** They took their address back, or want no mail. */
  readonly noMail: boolean;
  /** Why they are not invited just now; null when they can be. */
  readonly not: 'left' | 'blocked' | 'in-peace' | 'child' | null;
  /** Whether they said of their own circle that it may be linked with this one. */
  readonly linkAsked: boolean;
  /** For a child: everybody a question could go to instead. */
  readonly others: readonly ParticipantCard[];
};

/** Somebody to invite, as far as the viewer knows them; null when there is no such participant. */
export const readInviting = (viewer: Viewer, around: Around, participantId: string): Promise<Inviting | null> =>
  viewer.do(async (db) => {
    const all = await cardsOf(db);
    const who = all.find(({ id }) => id === participantId);
    if (who === undefined) return null;
    const child = who.alterId !== null && (await isChild(db, who.alterId));
    const { address: mail, refused: noMail } = await mailWayOf(db, participantId);
    const now = around.now();
    const waiting = (await invitationsOf(db, participantId)).find((one) => isWaiting(one, now)) ?? null;
    return {
      who,
      waiting,
      hostName: who.hostName ?? (await egoNameOf(db)),
      mail,
      noMail,
      not: whyNot(who, child),
      linkAsked: who.personId !== null && (await saidLinked(db, viewer.id, who.personId)).other,
      others: child
        ? all.filter((one) => one.id !== who.id && one.kind === 'member' && one.leftAt === null && one.blockedAt === null)
        : [],
    };
  });

function whyNot({ leftAt, blockedAt, notApproach }: ParticipantCard, child: boolean): Inviting['not'] {
  if (leftAt !== null) return 'left';
  if (blockedAt !== null) return 'blocked';
  if (notApproach) return 'in-peace';
  return child ? 'child' : null;
}
