import type { GrantSet, ParticipantKind } from './grant-sets.ts';

/** Who may see or do what, for what purpose, from when until when, given by whom. Moments as Date. */
export type Grant = {
  readonly id: string;
  readonly participantId: string;
  readonly sets: readonly GrantSet[];
  /** The people it is about; null is everybody in the circle. */
  readonly alterIds: readonly string[] | null;
  readonly leftOut: readonly string[];
  /** The agreements it is about; null is all of that set. */
  readonly agreementIds: readonly string[] | null;
  readonly purpose: string;
  readonly givenBy: string;
  readonly from: Date;
  readonly until: Date;
  readonly revokedAt: Date | null;
};

/** What the rules need to know of who takes part. */
export type Standing = {
  readonly kind: ParticipantKind;
  /** Their place in the map, if they have one. */
  readonly alterId: string | null;
  /** Whether they, or family of theirs, have a place in the map; null is not said. */
  readonly related: boolean | null;
  readonly joinedAt: Date | null;
  readonly leftAt: Date | null;
  readonly blockedAt: Date | null;
};

/** What the rules need to know of the space. */
export type SpaceState = { readonly shutAt: Date | null; readonly wipeAfter: Date | null; readonly eraseAfter: Date | null };

/** Whether a grant is running: it has begun, not ended, and was not revoked. */
export const isRunning = ({ from, until, revokedAt }: Pick<Grant, 'from' | 'until' | 'revokedAt'>, at: Date): boolean =>
  revokedAt === null && from <= at && at < until;

/** Whether the space lets anybody in but its owner: not shut, not waiting to be wiped, not a draft whose time is over. */
export const isSpaceOpen = ({ shutAt, wipeAfter, eraseAfter }: SpaceState, at: Date): boolean =>
  shutAt === null && wipeAfter === null && (eraseAfter === null || eraseAfter > at);

/** Whether somebody is let in at all: they joined, did not leave, are not blocked, and the space is open. */
export const isLetIn = (who: Standing, space: SpaceState, at: Date): boolean =>
  who.joinedAt !== null && who.leftAt === null && who.blockedAt === null && isSpaceOpen(space, at);

/** Whether the drawing with its places may be shown to somebody: a guest of whom is said that neither they nor family are in the map. */
export const mayHaveDrawing = ({ kind, alterId, related }: Pick<Standing, 'kind' | 'alterId' | 'related'>): boolean =>
  kind === 'guest' && alterId === null && related === false;

type Asked = { readonly who: Standing; readonly space: SpaceState; readonly grants: readonly Grant[]; readonly at: Date };

/** The grants that open a set for somebody at a moment. The rules of the store (app.live_grants) say the same. */
export const openingGrants = ({ who, space, grants, at }: Asked, set: GrantSet): readonly Grant[] =>
  isLetIn(who, space, at) && (set !== 'circle-drawing' || mayHaveDrawing(who))
    ? grants.filter((grant) => grant.sets.includes(set) && isRunning(grant, at))
    : [];

/** Whether a set shows somebody of the circle. Several grants add up. */
export const showsAlter = (asked: Asked, set: GrantSet, alterId: string): boolean =>
  openingGrants(asked, set).some(
    ({ alterIds, leftOut }) => (alterIds === null || alterIds.includes(alterId)) && !leftOut.includes(alterId),
  );
