import { readAgreed } from '../../../usecases/agenda/mark-agreement.ts';
import { addresses } from '../../addresses.ts';
import { icsName, icsOf } from '../../feeds/ics-of.ts';
import { page } from '../../page.ts';

/** One agreement as a file for any calendar. */
export const agendaFile = page({
  name: 'agenda-file',
  audience: 'owner',
  address: addresses.agendaFile(':id'),
  get: async ({ owner, around, params, say }) => {
    const one = await readAgreed(owner.viewer, params['id'] ?? '', around.now());
    if (one === null) return { kind: 'not-found' };
    return { kind: 'file', type: 'text/calendar; charset=utf-8', name: icsName, text: icsOf({ ...one, with: one.name }, say) };
  },
});
