import { revokeGrant } from '../../../usecases/consent/revoke-grant.ts';
import { addresses } from '../../addresses.ts';
import { page } from '../../page.ts';
import { wayBack } from '../../request/way-back.ts';
import { alone } from './alone.ts';

/** Ends, from the log, what let somebody look: at once, in silence, with one press. Pressed again it changes nothing. */
export const stopFromLog = page({
  name: 'log-stop',
  audience: 'owner',
  address: addresses.stopFromLog(':id'),
  post: alone(async ({ owner, around, params, form }) => {
    const ended = await revokeGrant(owner.viewer, around, params['id'] ?? '');
    if (!ended.ok) return { kind: 'not-found' };
    const asked = wayBack(form.get('back'));
    const back = new URL(asked.startsWith(addresses.log()) ? asked : addresses.log(), 'http://naober.invalid');
    const who = form.id('wie');
    if (who !== null) back.searchParams.set('gestopt', who);
    return { kind: 'go', to: `${back.pathname}${back.search}` };
  }),
});
