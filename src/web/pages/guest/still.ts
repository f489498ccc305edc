import { isGrantSet } from '../../../domain/consent/grant-sets.ts';
import { isStillOpen } from '../../../usecases/guest/read-standing.ts';
import { addresses } from '../../addresses.ts';
import { page } from '../../page.ts';

/** Whether what an open page shows may still be seen. It says yes, or what any address that does not exist says. */
export const guestStill = page({
  name: 'guest-still',
  audience: 'guest',
  address: addresses.guestStill(':who'),
  get: async ({ guest, query }) => {
    const sets = (query.get('van') ?? '').split('.').filter(isGrantSet);
    const open = sets.length > 0 && (await isStillOpen(guest, sets));
    return open ? { kind: 'file', type: 'text/plain; charset=utf-8', text: 'ja' } : { kind: 'not-found' };
  },
});
