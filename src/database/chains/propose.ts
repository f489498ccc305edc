import { type Round, wayOf } from '../../domain/chains/find-rounds.ts';
import type { Db } from '../door.ts';

export type NewRound = {
  readonly id: string;
  readonly round: Round;
  /** The id of the part of each, in the order of the round. */
  readonly stepIds: readonly string[];
  /** By which coordinator, with the grant of each in the order of the round; null where circles are linked. */
  readonly by: { readonly workerId: string; readonly grantIds: readonly string[] } | null;
  readonly at: Date;
  readonly answerBy: string;
};

/**
 * Lays a round before everybody in it, for each a part of their own with the words of the two beside them. It is there until `answerBy`. As
 * `naober_chains`, while rounds are held.
 */
export async function insertRound(db: Db, { id, round, stepIds, by, at, answerBy }: NewRound): Promise<void> {
  const way = wayOf(round);
  const rows = round.flatMap((part, place) => {
    const next = round[(place + 1) % round.length];
    const before = round[(place + round.length - 1) % round.length];
    const stepId = stepIds[place];
    if (next === undefined || before === undefined || stepId === undefined) return [];
    return [
      {
        ...{ id: stepId, round_id: id, owner_id: part.ownerId, place, size: round.length, way },
        ...{ worker_id: by?.workerId ?? null, grant_id: by?.grantIds[place] ?? null, by_worker: by !== null },
        ...{ gives_id: part.gives.id, gets_id: part.gets.id },
        ...{
          asked: next.gets.what,
          asked_limits: next.gets.limits,
          gives_until: earliest(part.gives.untilOn, next.gets.untilOn),
        },
        ...{ offered: before.gives.what, offered_limits: before.gives.limits },
        ...{ gets_until: earliest(before.gives.untilOn, part.gets.untilOn), created_at: at, answer_by: answerBy },
        ...{ answer: null, agreement_id: null },
      },
    ];
  });
  await db.insertInto('chain_step').values(rows).execute();
}

const earliest = (one: string, other: string): string => (one < other ? one : other);

/** Whether this round was laid before anybody yet. As `naober_chains`. */
export const isProposed = async (db: Db, id: string): Promise<boolean> =>
  (await db.selectFrom('chain_step').select('id').where('round_id', '=', id).limit(1).executeTakeFirst()) !== undefined;
