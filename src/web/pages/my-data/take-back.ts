import { takeBackErasure } from '../../../usecases/my-data/take-back-erasure.ts';
import { addresses } from '../../addresses.ts';
import { page } from '../../page.ts';
import { actOf } from '../circle/with-circle.ts';
import { lockedPage } from '../space/locked.tsx';

/** Takes back that somebody is to be erased. */
export const takeBackSomebody = page({
  name: 'take-back-somebody',
  audience: 'owner',
  address: addresses.takeBackSomebody(':id'),
  post: async (visit) => {
    const { owner, around, params } = visit;
    if (!owner.session.unlocked) return lockedPage(visit, addresses.eraseSomebody());
    await takeBackErasure(owner.viewer, around, { id: params['id'] ?? '', actId: actOf(visit) });
    return { kind: 'go', to: addresses.eraseSomebody() };
  },
});
