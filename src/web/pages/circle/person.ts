import { linkedWith } from '../../../usecases/circle-links/linked-with.ts';
import { removeAlter } from '../../../usecases/remove-alter.ts';
import { addresses } from '../../addresses.ts';
import { page } from '../../page.ts';
import { takenOutAlone } from '../mandate/alone.tsx';
import { personPage } from './person-page.tsx';
import { aboutSomebody, actOf } from './with-circle.ts';

/** Somebody in the circle: what is known, what one can tell, and another place. */
export const person = page({
  name: 'person',
  audience: 'owner',
  address: addresses.person(':id'),
  get: aboutSomebody(async (visit, kept, alter) => {
    const linked = (await linkedWith(visit.owner.viewer, alter.id)) !== null;
    return personPage(visit, kept, alter, { problem: null, linked });
  }),
});

/** Out of the circle, and back to it. */
export const removePerson = page({
  name: 'remove-person',
  audience: 'owner',
  address: addresses.removePerson(':id'),
  get: aboutSomebody((_, __, alter) => ({ kind: 'go', to: addresses.person(alter.id) })),
  post: async (visit) => {
    const alterId = visit.params['id'] ?? '';
    const removed = await removeAlter(visit.owner.viewer, visit.around, { actId: actOf(visit), alterId });
    if (!removed.ok && removed.refusal === 'not-with-help') return takenOutAlone(visit);
    return removed.ok ? { kind: 'go', to: addresses.circle() } : { kind: 'not-found' };
  },
});
