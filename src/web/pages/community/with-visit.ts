import { readVisit, type VisitWithDay } from '../../../usecases/community/visits.ts';
import { addresses } from '../../addresses.ts';
import type { Answer, OwnerVisit } from '../../page.ts';

/** For pages about one thing the owner would like to go and see; one that is not there is a page that does not exist. */
export const withVisit =
  (handler: (visit: OwnerVisit, chosen: VisitWithDay) => Answer | Promise<Answer>) =>
  async (visit: OwnerVisit): Promise<Answer> => {
    const chosen = await readVisit(visit.owner.viewer, visit.params['id'] ?? '');
    return chosen === null ? { kind: 'not-found' } : handler(visit, chosen);
  };

/** The same, for what can be done while it goes on; what was stopped leads to where it can be taken up again. */
export const withGoingVisit = (handler: (visit: OwnerVisit, chosen: VisitWithDay) => Answer | Promise<Answer>) =>
  withVisit((visit, chosen) => (chosen.stopped ? { kind: 'go', to: addresses.visit(chosen.id) } : handler(visit, chosen)));

/** Which version a sent form was drawn from. */
export const versionIn = ({ form }: OwnerVisit): number => Number(form.get('versie')) || 0;
