import { endingOf, type KeptEnding } from '../../database/coach/endings.ts';
import { givenSupport, ownPlaceInCircle } from '../../database/coach/given-support.ts';
import { runningWith, type StepDone, stepsDone, type Trajectory } from '../../database/coach/trajectories.ts';
import type { Guest } from '../../database/guest.ts';
import { soleSourceOf } from '../../domain/trajectory/sole-source.ts';

/** What a coach sees of the trajectory: steps, how far the end is prepared, and the kinds of support of which they are the only source. */
export type CoachTrajectory = Trajectory & {
  readonly steps: readonly StepDone[];
  readonly ending: KeptEnding;
  readonly soleFor: readonly string[];
};

/** The trajectory that runs with this coach, or null while there is none. Not the owner's notes: those are for the owner alone. */
export const readAsCoach = (guest: Guest): Promise<CoachTrajectory | null> =>
  guest.sees('steer-trajectory', async (db) => {
    const there = await runningWith(db, guest.id);
    if (there === null) return null;
    const own = { alterId: await ownPlaceInCircle(db), gives: there.gives };
    return {
      ...there,
      steps: await stepsDone(db, there.id),
      ending: await endingOf(db, there.id),
      soleFor: soleSourceOf(own, await givenSupport(db)),
    };
  });
