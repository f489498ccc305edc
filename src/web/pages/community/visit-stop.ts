import { stopVisit } from '../../../usecases/community/visits.ts';
import { addresses } from '../../addresses.ts';
import { page } from '../../page.ts';

/** Stopping with one, and taking it up again. No reason is asked and none is kept. */
export const visitStopPage = page({
  name: 'visit-stop',
  audience: 'owner',
  address: addresses.visitStop(':id'),
  get: async ({ params }) => ({ kind: 'go', to: addresses.visit(params['id'] ?? '') }),
  post: async ({ owner, around, form, params }) => {
    const id = params['id'] ?? '';
    const there = await stopVisit(owner.viewer, around, id, form.get('doe') === 'terug');
    return there ? { kind: 'go', to: addresses.visit(id) } : { kind: 'not-found' };
  },
});
