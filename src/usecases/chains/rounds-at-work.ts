import { type RoundAtWork, roundsOfWorker } from '../../database/chains/at-work.ts';
import { chainGrants, freeItems, holdRounds, waysBefore, whoMayMeet } from '../../database/chains/found.ts';
import { endFallen, fallenAmong } from '../../database/chains/rounds.ts';
import type { Db } from '../../database/door.ts';
import { recordFact } from '../../database/facts.ts';
import type { Store } from '../../database/open.ts';
import { findRounds, type Round, wayOf } from '../../domain/chains/find-rounds.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import { coordinates, type WorkerViewer } from '../organisation/worker-viewer.ts';
import { propose } from './propose.ts';

/** What a coordinator reads: rounds that could be, by what goes round, and what became of those they proposed. */
export type RoundsAtWork = {
  readonly found: readonly { readonly way: string; readonly round: Round }[];
  readonly proposed: readonly (RoundAtWork & { readonly state: 'open' | 'settled' | 'over' })[];
};

/** What could go round among the owners who let this coordinator find it: what they put in and nothing else of anybody. Each owner's log says so. */
export async function readRoundsAtWork(store: Store, worker: WorkerViewer, around: Around): Promise<RoundsAtWork> {
  const at = around.now();
  return store.as(
    'naober_chains',
    worker.id,
    async (db) => {
      const { rounds, owners } = await findFor(db, worker.id);
      await noteLooks(db, around, worker.id, owners);
      const proposed = await roundsOfWorker(db, worker.id);
      const fallen = await fallenAmong(
        db,
        proposed.filter(({ settledAt }) => settledAt === null).map(({ id }) => id),
      );
      return {
        found: rounds.map((round) => ({ way: wayOf(round), round })),
        proposed: proposed.map((one) => ({
          ...one,
          state: one.settledAt !== null ? 'settled' : one.endedAt !== null || fallen.has(one.id) ? 'over' : 'open',
        })),
      };
    },
    { at },
  );
}

async function findFor(db: Db, workerId: string): Promise<{ readonly rounds: Round[]; readonly owners: readonly string[] }> {
  const items = await freeItems(db, workerId, 'coordinator');
  const mayMeet = await whoMayMeet(db, [...new Set(items.map(({ ownerId }) => ownerId))], 'coordinator');
  const rounds = findRounds(items, { mayMeet, notAgain: await waysBefore(db) });
  return { rounds, owners: rounds.flatMap((round) => round.map(({ ownerId }) => ownerId)) };
}

/** Writes down, with each owner whose words are shown, that this coordinator looked. */
async function noteLooks(db: Db, around: Around, workerId: string, owners: readonly string[]): Promise<void> {
  const at = around.now();
  for (const { ownerId, grantId, participantId } of await chainGrants(db, workerId, owners)) {
    const who = { ownerId, actorId: participantId, onBehalfOf: participantId, circleId: null, grantId, at };
    const look = { kind: 'looked', objectId: ownerId, action: 'R', actorKind: 'participant', part: 'chains' } as const;
    await recordFact(db, { ...who, ...look, id: around.newId() });
  }
}

/** The coordinator lays a round before everybody in it, when it is still there. The same form sent again is the same round. */
export async function proposeRound(
  store: Store,
  worker: WorkerViewer,
  around: Around,
  { actId, way }: { readonly actId: string; readonly way: string },
): Promise<Result<null, 'gone' | 'not-coordinator'>> {
  if (!coordinates(worker)) return refused('not-coordinator');
  const at = around.now();
  return store.as(
    'naober_chains',
    worker.id,
    async (db): Promise<Result<null, 'gone'>> => {
      await holdRounds(db);
      await endFallen(db, at);
      if ((await roundsOfWorker(db, worker.id)).some((one) => one.way === way && one.endedAt === null)) return ok(null);
      const round = (await findFor(db, worker.id)).rounds.find((one) => wayOf(one) === way);
      if (round === undefined) return refused('gone');
      const grants = await chainGrants(
        db,
        worker.id,
        round.map(({ ownerId }) => ownerId),
      );
      const of = (ownerId: string) => grants.find((one) => one.ownerId === ownerId);
      const by = { workerId: worker.id, grantIds: round.map(({ ownerId }) => of(ownerId)?.grantId ?? '') };
      const acting = (ownerId: string) => {
        const actorId = of(ownerId)?.participantId ?? '';
        return { actorId, onBehalfOf: actorId, actorKind: 'participant' as const, grantId: of(ownerId)?.grantId ?? '' };
      };
      await propose(db, around, { actId, who: worker.id, round, by, acting });
      return ok(null);
    },
    { at },
  );
}
