import { isSpaceOpen, type SpaceState, type Standing } from './grant.ts';
import { daysAfter, invitationDays } from './periods.ts';

/** How an invitation reaches somebody. */
export const invitationChannels = ['link', 'mail', 'qr', 'paper'] as const;
export type InvitationChannel = (typeof invitationChannels)[number];

export const isInvitationChannel = (text: string): text is InvitationChannel => invitationChannels.some((one) => one === text);

/** What the rules need to know of an invitation. Moments as Date. */
type Invitation = { readonly expiresAt: Date; readonly usedAt: Date | null; readonly revokedAt: Date | null };

/** Until when an invitation made now can be taken: on paper six weeks, else seven days. */
export const invitationUntil = (channel: InvitationChannel, madeAt: Date): Date => daysAfter(madeAt, invitationDays[channel]);

/** After how many days without an answer somebody who was invited is forgotten, with their contact data. */
const forgottenAfterDays = 30;

/** When somebody is forgotten who does not answer an invitation made now: never while that invitation can still be taken. */
export const forgottenAt = (channel: InvitationChannel, madeAt: Date): Date =>
  daysAfter(madeAt, Math.max(forgottenAfterDays, invitationDays[channel]));

/** Whether an invitation can still be taken: not used, not taken back, not over. */
export const isWaiting = ({ expiresAt, usedAt, revokedAt }: Invitation, at: Date): boolean =>
  usedAt === null && revokedAt === null && at < expiresAt;

type Who = Pick<Standing, 'leftAt' | 'blockedAt'>;

/** Whether somebody may come in by an invitation or a link at all: they did not leave, are not blocked, and the space is open. */
export const mayComeIn = (who: Who, space: SpaceState, at: Date): boolean =>
  who.leftAt === null && who.blockedAt === null && isSpaceOpen(space, at);

/** Whether an invitation can be taken by whom it is for. The same rule for looking at it and for every way of using it. */
export const canBeTaken = (invitation: Invitation, who: Who, space: SpaceState, at: Date): boolean =>
  isWaiting(invitation, at) && mayComeIn(who, space, at);
