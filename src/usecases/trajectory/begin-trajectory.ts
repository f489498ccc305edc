import { holdTrajectory, insertTrajectory, runningWith, setGives } from '../../database/coach/trajectories.ts';
import type { Viewer } from '../../database/viewer.ts';
import { dutchDay } from '../../domain/agreements/dutch-day.ts';
import { supportKinds } from '../../domain/circle/support-kinds.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import { monthsAfter } from '../../domain/trajectory/days.ts';
import { mostMonths } from '../../domain/trajectory/steps.ts';
import { idOfAct } from '../act-id.ts';
import type { Around } from '../around.ts';
import { readSharingOf } from '../consent/read-sharing.ts';
import { noteAct } from '../plan/note-act.ts';

type Beginning = {
  readonly actId: string;
  readonly participantId: string;
  readonly months: number;
  /** Kinds of support the owner says the coach gives; others are left out. */
  readonly gives: readonly string[];
};

export type BeginRefusal =
  | 'who-missing'
  /** They are no guest here, left, or are not let in. */
  | 'not-a-guest'
  | 'months-missing';

/**
 * Begins a trajectory with a guest. One runs with somebody at a time: beginning again while it runs is the same one. It opens nothing:
 * what the coach may see or do is given apart.
 */
export async function beginTrajectory(
  viewer: Viewer,
  around: Around,
  { actId, participantId, months, gives }: Beginning,
): Promise<Result<{ id: string }, BeginRefusal>> {
  const who = await readSharingOf(viewer, participantId);
  if (who === null) return refused('who-missing');
  if (who.kind !== 'guest' || who.leftAt !== null || who.blockedAt !== null) return refused('not-a-guest');
  if (!Number.isInteger(months) || months < 1 || months > mostMonths) return refused('months-missing');
  const kinds = supportKinds.filter((kind) => gives.includes(kind));
  const fromOn = dutchDay(around.now());
  const id = idOfAct(viewer.id, { actId, kind: 'trajectory-begun', said: [participantId, months, kinds] });
  return viewer.do(async (db) => {
    const running = await runningWith(db, participantId);
    if (running !== null) return ok({ id: running.id });
    const begun = { id, participantId, fromOn, untilOn: monthsAfter(fromOn, months), gives: kinds, at: around.now() };
    if (await insertTrajectory(db, { ...begun, ownerId: viewer.id, organisationId: who.organisationId }))
      await noteAct(db, viewer, around, { kind: 'trajectory-begun', action: 'C', objectId: id });
    return ok({ id });
  });
}

/** Says which kinds of support the coach gives. */
export const sayGives = (viewer: Viewer, around: Around, id: string, gives: readonly string[]): Promise<void> =>
  viewer.do(async (db) => {
    const there = await holdTrajectory(db, id);
    const kinds = supportKinds.filter((kind) => gives.includes(kind));
    if (there === null || there.gives.join() === kinds.join()) return;
    await setGives(db, id, kinds);
    await noteAct(db, viewer, around, { kind: 'trajectory-gives', action: 'U', objectId: id });
  });
