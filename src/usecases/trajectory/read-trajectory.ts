import { readCircleOf } from '../../database/circles.ts';
import { endingOf, type KeptEnding } from '../../database/coach/endings.ts';
import { notesOf, type StepNote } from '../../database/coach/notes.ts';
import { sheetOf } from '../../database/coach/own-views.ts';
import { type StepDone, stepsDone, type Trajectory, trajectoriesOf } from '../../database/coach/trajectories.ts';
import type { Db } from '../../database/door.ts';
import type { Viewer } from '../../database/viewer.ts';
import { insightAlter } from '../../domain/insight/insight-alter.ts';
import { soleSourceOf } from '../../domain/trajectory/sole-source.ts';
import { type Sharing, sharingHere } from '../consent/read-sharing.ts';

export type { KeptEnding } from '../../database/coach/endings.ts';
export type { StepNote } from '../../database/coach/notes.ts';
export type { StepDone, Trajectory } from '../../database/coach/trajectories.ts';

/** A trajectory with who coaches in it. */
export type TrajectoryWith = Trajectory & { readonly coach: Sharing; readonly steps: readonly StepDone[] };

/** All an owner sees of one trajectory. `soleFor`: the kinds of support of which the coach is the only source. */
export type WholeTrajectory = TrajectoryWith & {
  readonly notes: readonly StepNote[];
  readonly ending: KeptEnding;
  readonly soleFor: readonly string[];
  readonly hasOwnView: boolean;
};

async function withCoach(db: Db, one: Trajectory): Promise<TrajectoryWith | null> {
  const [coach] = await sharingHere(db, one.participantId);
  return coach === undefined ? null : { ...one, coach, steps: await stepsDone(db, one.id) };
}

/** The owner's trajectories with their coaches, the newest first, and the guests with whom one can begin. */
export const readTrajectories = (
  viewer: Viewer,
): Promise<{ readonly trajectories: readonly TrajectoryWith[]; readonly guests: readonly Sharing[] }> =>
  viewer.do(async (db) => {
    const trajectories: TrajectoryWith[] = [];
    for (const one of await trajectoriesOf(db)) {
      const whole = await withCoach(db, one);
      if (whole !== null) trajectories.push(whole);
    }
    const busy = new Set(trajectories.filter(({ closedOn }) => closedOn === null).map(({ participantId }) => participantId));
    const guests = (await sharingHere(db)).filter(
      ({ id, kind, leftAt, blockedAt }) => kind === 'guest' && leftAt === null && blockedAt === null && !busy.has(id),
    );
    return { trajectories, guests };
  });

/** One of the owner's trajectories; null when there is none with this id. */
export const readTrajectory = (viewer: Viewer, id: string): Promise<WholeTrajectory | null> =>
  viewer.do(async (db) => {
    const one = (await trajectoriesOf(db)).find((each) => each.id === id);
    const whole = one === undefined ? null : await withCoach(db, one);
    if (whole === null) return null;
    const kept = await readCircleOf(db);
    const alters = kept?.circle.alters.map(insightAlter) ?? [];
    return {
      ...whole,
      notes: await notesOf(db, id),
      ending: await endingOf(db, id),
      soleFor: soleSourceOf({ alterId: whole.coach.alterId, gives: whole.gives }, alters),
      hasOwnView: (await sheetOf(db, whole.participantId)) !== null,
    };
  });
