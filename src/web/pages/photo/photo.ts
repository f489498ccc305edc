import { readPhoto } from '../../../usecases/photo/read-photo.ts';
import { addresses } from '../../addresses.ts';
import { page } from '../../page.ts';

/** The bytes of one of the owner's own photos. A browser may keep it, except where others use it too. */
export const photo = page({
  name: 'photo',
  audience: 'owner',
  address: addresses.photo(':id'),
  get: async ({ owner, params }) => {
    const bytes = await readPhoto(owner.viewer, params['id'] ?? '');
    if (bytes === null) return { kind: 'not-found' };
    return { kind: 'file', type: 'image/jpeg', bytes, ...(owner.session.shared ? {} : { lasting: true }) };
  },
});
