import { putThoughtAway } from '../../../usecases/home/day-choice.ts';
import { addresses } from '../../addresses.ts';
import { page } from '../../page.ts';

/** Puts the one thing to think about away for today, or takes it up after all. */
export const notNow = page({
  name: 'today-not-now',
  audience: 'owner',
  address: addresses.notNow(),
  get: async () => ({ kind: 'go', to: addresses.today() }),
  post: async ({ owner, around, form }) => {
    const away = form.get('doe') !== 'toch';
    await putThoughtAway(owner.viewer, around, { away });
    return { kind: 'go', to: addresses.today(away ? '?gedaan=niet-nu' : '') };
  },
});
