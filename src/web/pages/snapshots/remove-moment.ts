import { removeSnapshot, takeBackSnapshot } from '../../../usecases/remove-snapshot.ts';
import { addresses } from '../../addresses.ts';
import { page } from '../../page.ts';

/** Takes a moment away, for two weeks not for good. The list then offers to put it back. */
export const removeMoment = page({
  name: 'remove-moment',
  audience: 'owner',
  address: addresses.removeMoment(':id'),
  post: async ({ owner, around, params }) => {
    const removed = await removeSnapshot(owner.viewer, around, params['id'] ?? '');
    return removed.ok ? { kind: 'go', to: addresses.moments() } : { kind: 'not-found' };
  },
});

/** Puts a moment back that was taken away. */
export const takeBackMoment = page({
  name: 'take-back-moment',
  audience: 'owner',
  address: addresses.takeBackMoment(':id'),
  post: async ({ owner, around, params }) => {
    const back = await takeBackSnapshot(owner.viewer, around, params['id'] ?? '');
    return back.ok ? { kind: 'go', to: addresses.moment(params['id'] ?? '') } : { kind: 'not-found' };
  },
});
