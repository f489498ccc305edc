import { grantsOf, type KeptGrant } from '../../database/consent/grants.ts';
import { cardsOf, invitationsOf, type KeptInvitation, type ParticipantCard } from '../../database/consent/read-participants.ts';
import { type SleepingGrant, sleepingOf } from '../../database/consent/sleeping.ts';
import type { Db } from '../../database/door.ts';
import type { Viewer } from '../../database/viewer.ts';

export type { KeptGrant } from '../../database/consent/grants.ts';
export type { KeptInvitation, ParticipantCard } from '../../database/consent/read-participants.ts';
export type { SleepingGrant } from '../../database/consent/sleeping.ts';

/** Somebody who takes part, is invited, left or is not let in, with everything that was ever given to them. The newest first. */
export type Sharing = ParticipantCard & {
  readonly grants: readonly KeptGrant[];
  readonly sleeping: readonly SleepingGrant[];
  readonly invitations: readonly KeptInvitation[];
};

/** Everybody of the viewer's space, by name. */
export const readSharing = (viewer: Viewer): Promise<readonly Sharing[]> => viewer.do((db) => sharingHere(db));

/** One of them, or null. */
export const readSharingOf = async (viewer: Viewer, participantId: string): Promise<Sharing | null> =>
  (await viewer.do((db) => sharingHere(db, participantId)))[0] ?? null;

/** As readSharing, in a transaction that is under way. */
export async function sharingHere(db: Db, participantId?: string): Promise<readonly Sharing[]> {
  const cards = await cardsOf(db, participantId);
  if (cards.length === 0) return [];
  const grants = await grantsOf(db, participantId);
  const sleeping = await sleepingOf(db, participantId);
  const invitations = await invitationsOf(db, participantId);
  const ofWhom = <Row extends { readonly participantId: string }>(rows: readonly Row[], id: string) =>
    rows.filter((row) => row.participantId === id);
  return cards.map((card) => ({
    ...card,
    grants: ofWhom(grants, card.id),
    sleeping: ofWhom(sleeping, card.id),
    invitations: ofWhom(invitations, card.id),
  }));
}
