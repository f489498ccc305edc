import { isLive, type Mandate } from './mandate.ts';

/** A wish of a representative that somebody be taken out of the circle, or stay. */
export type RemovalProposal = {
  readonly id: string;
  readonly alterId: string;
  readonly participantId: string;
  readonly mandateId: string;
  readonly wish: 'remove' | 'keep';
  readonly askedAt: Date;
  readonly ownerSaid: 'yes' | 'no' | null;
  readonly withdrawnAt: Date | null;
  readonly carriedOutAt: Date | null;
};

/** An objection against taking somebody out; about nobody in particular it is about everybody. */
export type Objection = {
  readonly id: string;
  readonly alterId: string | null;
  readonly recordedBy: string;
  readonly settledAt: Date | null;
};

/** How long the person has to answer after they opened it, in days. */
export const daysToAnswer = 7;

/** What stands in the way of a proposal, or that nothing does. */
type RemovalState =
  | 'not-a-removal'
  | 'withdrawn'
  | 'carried-out'
  | 'owner-answered'
  | 'no-mandate'
  | 'objection'
  | 'conflict'
  | 'not-yet-told'
  | 'waiting'
  | 'may-happen';

type Asked = {
  readonly proposal: RemovalProposal;
  /** Every proposal about this owner, this one too. */
  readonly proposals: readonly RemovalProposal[];
  /** Every mandate of this owner. */
  readonly mandates: readonly Mandate[];
  readonly objections: readonly Objection[];
  /** When the owner first opened it, with nobody beside them; null is not yet. */
  readonly toldAt: Date | null;
  readonly at: Date;
};

/** Whether a proposal still waits for an answer. */
export const isOpen = ({
  ownerSaid,
  withdrawnAt,
  carriedOutAt,
}: Pick<RemovalProposal, 'ownerSaid' | 'withdrawnAt' | 'carriedOutAt'>): boolean =>
  ownerSaid === null && withdrawnAt === null && carriedOutAt === null;

/** The objections that stand in the way of taking somebody out. */
export const objectionsTo = <Kept extends Pick<Objection, 'alterId' | 'settledAt'>>(
  alterId: string,
  objections: readonly Kept[],
): readonly Kept[] => objections.filter((one) => one.settledAt === null && (one.alterId === null || one.alterId === alterId));

/** Whether somebody else with a mandate about contacts has not proposed the same: then they do not agree, and nothing is done. */
export const isInConflict = ({
  proposal,
  proposals,
  mandates,
  at,
}: Pick<Asked, 'proposal' | 'proposals' | 'mandates' | 'at'>): boolean =>
  mandates
    .filter((one) => one.participantId !== proposal.participantId && one.subjects.includes('contacts') && isLive(one, at))
    .some(
      ({ participantId }) =>
        !proposals.some(
          (other) =>
            other.participantId === participantId &&
            other.alterId === proposal.alterId &&
            other.wish === 'remove' &&
            isOpen(other),
        ),
    );

/**
 * What becomes of a proposal to take somebody out of the circle of another. It is carried out only when nothing stands in the way: the
 * mandate lives and is about contacts, nobody objects, all who have such a mandate want the same, and the person opened it a week ago and did not
 * say no. What the person does themselves is never decided here. The store says the same (app.removal_may_happen).
 */
export function removalState(asked: Asked): RemovalState {
  const { proposal, mandates, objections, toldAt, at } = asked;
  if (proposal.wish !== 'remove') return 'not-a-removal';
  if (proposal.carriedOutAt !== null) return 'carried-out';
  if (proposal.withdrawnAt !== null) return 'withdrawn';
  if (proposal.ownerSaid !== null) return 'owner-answered';
  const ground = mandates.find(({ id }) => id === proposal.mandateId);
  if (
    ground === undefined ||
    ground.participantId !== proposal.participantId ||
    !ground.subjects.includes('contacts') ||
    !isLive(ground, at)
  )
    return 'no-mandate';
  if (objectionsTo(proposal.alterId, objections).length > 0) return 'objection';
  if (isInConflict(asked)) return 'conflict';
  if (toldAt === null || toldAt < proposal.askedAt) return 'not-yet-told';
  return at.getTime() - toldAt.getTime() < daysToAnswer * 86_400_000 ? 'waiting' : 'may-happen';
}

/** Whether somebody may settle an objection: the person always, whoever recorded it by taking it back. */
export const maySettle = ({ recordedBy }: Pick<Objection, 'recordedBy'>, who: string, ownerId: string): boolean =>
  who === ownerId || who === recordedBy;
