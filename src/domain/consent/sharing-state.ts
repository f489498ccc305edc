import { type Grant, isRunning, type Standing } from './grant.ts';

/** Where somebody stands with the owner, as one word for a screen. */
export type SharingState = 'not-let-in' | 'left' | 'takes-part' | 'invited' | 'not-asked-yet';

type Invited = { readonly usedAt: Date | null; readonly revokedAt: Date | null; readonly expiresAt: Date };

/** An invitation that still waits. */
export const isWaiting = ({ usedAt, revokedAt, expiresAt }: Invited, at: Date): boolean =>
  usedAt === null && revokedAt === null && expiresAt > at;

type Asked = Standing & { readonly invitations: readonly Invited[] };

export function sharingState({ joinedAt, leftAt, blockedAt, invitations }: Asked, at: Date): SharingState {
  if (blockedAt !== null) return 'not-let-in';
  if (leftAt !== null) return 'left';
  if (joinedAt !== null) return 'takes-part';
  return invitations.some((one) => isWaiting(one, at)) ? 'invited' : 'not-asked-yet';
}

type Times = Pick<Grant, 'from' | 'until' | 'revokedAt'>;

/** The grants that run, that begin later, and that are over, each in the order given. */
export function byTime<One extends Times>(grants: readonly One[], at: Date) {
  const isOver = ({ until, revokedAt }: One) => revokedAt !== null || until <= at;
  return {
    running: grants.filter((one) => isRunning(one, at)),
    later: grants.filter((one) => !isOver(one) && one.from > at),
    over: grants.filter(isOver),
  };
}
