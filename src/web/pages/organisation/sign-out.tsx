import { addresses } from '../../addresses.ts';
import { page } from '../../page.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { workPage } from './ask-worker.tsx';

/** Signs out at the organisation in this browser. */
export const workSignOut = page({
  name: 'work-sign-out',
  audience: 'everybody',
  address: addresses.workSignOut(),
  get: async (visit) =>
    workPage(visit, {
      title: visit.say('org.out.title'),
      lead: visit.say('org.out.lead'),
      children: (
        <ButtonLink to={addresses.workSignIn()} kind="quiet">
          {visit.say('org.out.in')}
        </ButtonLink>
      ),
    }),
  post: async () => ({ kind: 'go', to: addresses.workSignOut(), worker: 'close' }),
});
