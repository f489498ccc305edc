import { insertRound, isProposed } from '../../database/chains/propose.ts';
import type { Db } from '../../database/door.ts';
import { type Fact, recordFact } from '../../database/facts.ts';
import { dutchDay } from '../../domain/agreements/dutch-day.ts';
import { dayAfter } from '../../domain/agreements/wanted-agreement.ts';
import type { Round } from '../../domain/chains/find-rounds.ts';
import { idOfAct } from '../act-id.ts';
import type { Around } from '../around.ts';

/** How many days there are to answer. */
const daysToAnswer = 14;

/** Who proposes, as each person in the round may read it in their log. */
type Acting = Pick<Fact, 'actorId' | 'actorKind' | 'grantId' | 'onBehalfOf'>;

export type Proposing = {
  readonly actId: string;
  /** Whose act it is. */
  readonly who: string;
  readonly round: Round;
  readonly by: { readonly workerId: string; readonly grantIds: readonly string[] } | null;
  readonly acting: (ownerId: string) => Acting;
};

/** The id of somebody's part of a round. */
export const stepIdOf = (roundId: string, ownerId: string): string =>
  idOfAct(roundId, { actId: ownerId, kind: 'round-proposed', said: null });

/** Lays a round before everybody in it; laid by the same form before, it stands as it is. Answers its id. As `naober_chains`, while rounds are held. */
export async function propose(db: Db, around: Around, { actId, who, round, by, acting }: Proposing): Promise<string> {
  const id = idOfAct(who, { actId, kind: 'round-proposed', said: round.map(({ gives }) => gives.id) });
  if (await isProposed(db, id)) return id;
  const at = around.now();
  const answerBy = dayAfter(dutchDay(at), daysToAnswer);
  const stepIds = round.map(({ ownerId }) => stepIdOf(id, ownerId));
  await insertRound(db, { id, round, stepIds, by, at, answerBy });
  for (const { ownerId } of round) {
    const objectId = stepIdOf(id, ownerId);
    const happened = { kind: 'round-proposed', objectId, action: 'C', at } as const;
    await recordFact(db, { ...happened, ...acting(ownerId), id: around.newId(), ownerId, circleId: null });
  }
  return id;
}
