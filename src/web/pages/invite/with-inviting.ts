import { type Inviting, readInviting } from '../../../usecases/invite/read-inviting.ts';
import type { Answer, OwnerVisit } from '../../page.ts';

type WithInviting = (visit: OwnerVisit, inviting: Inviting) => Answer | Promise<Answer>;

/** For pages about inviting one participant; who is not there is a page that does not exist. */
export const withInviting =
  (handler: WithInviting) =>
  async (visit: OwnerVisit): Promise<Answer> => {
    const inviting = await readInviting(visit.owner.viewer, visit.around, visit.params['id'] ?? '');
    return inviting === null ? { kind: 'not-found' } : handler(visit, inviting);
  };

/** Whether the owner is at this browser alone: inviting is not done while somebody looks on. */
export const isAlone = ({ owner }: OwnerVisit): boolean => owner.session.sitting === null && owner.session.participantId === null;

/** Whether this Naober is reached on its own machine alone, so that a link works nowhere else. */
export const isOnlyHere = (site: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(new URL(site).hostname);
