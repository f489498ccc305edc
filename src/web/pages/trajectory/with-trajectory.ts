import { readTrajectory, type WholeTrajectory } from '../../../usecases/trajectory/read-trajectory.ts';
import type { Answer, OwnerVisit } from '../../page.ts';

/** For the owner's pages about one trajectory; any other id is unknown, whoever else's it may be. */
export const withTrajectory =
  (handler: (visit: OwnerVisit, whole: WholeTrajectory) => Answer | Promise<Answer>) =>
  async (visit: OwnerVisit): Promise<Answer> => {
    const whole = await readTrajectory(visit.owner.viewer, visit.params['id'] ?? '');
    return whole === null ? { kind: 'not-found' } : handler(visit, whole);
  };
