import { type MomentBesideOthers, type Moments, readMoment, readMoments } from '../../../usecases/read-snapshots.ts';
import { addresses } from '../../addresses.ts';
import type { Answer, OwnerVisit } from '../../page.ts';

/** For pages about frozen moments: loads them first. Who has no circle yet goes to the first page. */
export const withMoments =
  (handler: (visit: OwnerVisit, moments: Moments) => Answer | Promise<Answer>) =>
  async (visit: OwnerVisit): Promise<Answer> => {
    const moments = await readMoments(visit.owner.viewer);
    return moments === null ? { kind: 'go', to: addresses.begin() } : handler(visit, moments);
  };

/** A frozen moment that is there, beside the others. */
export type OneMoment = MomentBesideOthers & { readonly snapshot: NonNullable<MomentBesideOthers['snapshot']> };

/** For pages about one frozen moment; there must be one with the id in the address. */
export const withMoment =
  (handler: (visit: OwnerVisit, moment: OneMoment) => Answer | Promise<Answer>) =>
  async (visit: OwnerVisit): Promise<Answer> => {
    const found = await readMoment(visit.owner.viewer, visit.params['id'] ?? '');
    if (found === null || found.snapshot === null) return { kind: 'not-found' };
    const { snapshot } = found;
    return handler(visit, { ...found, snapshot });
  };
