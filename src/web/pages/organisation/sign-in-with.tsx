import { beginOpenId, endOpenId, organisationWithProvider, providerOrigin } from '../../../usecases/organisation/open-id.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, page, type Visit } from '../../page.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Note } from '../../ui/words.tsx';
import { toSignIn, workPage } from './ask-worker.tsx';

const backTo = ({ site }: Visit) => `${site}${addresses.workSignInBack()}`;

const unreachable = (visit: Visit, organisation: string): Answer =>
  workPage(visit, {
    title: visit.say('org.with.title', { organisation }),
    children: <Note>{visit.say('org.with.unreachable')}</Note>,
    links: [toSignIn(visit)],
  });

/** Signing in by the provider of an organisation. Its address is given by the organisation to its people; others have no such page. */
export const workSignInWith = page({
  name: 'work-sign-in-with',
  audience: 'everybody',
  address: addresses.workSignInWith(':slug'),
  get: async (visit) => {
    const { store, openId, params, say } = visit;
    const organisation = await organisationWithProvider(store, params['slug'] ?? '');
    if (organisation === null) return { kind: 'not-found' };
    const origin = await providerOrigin(openId, organisation, backTo(visit));
    if (origin === null) return unreachable(visit, organisation.name);
    const named = { organisation: organisation.name };
    return workPage(visit, {
      title: say('org.with.title', named),
      lead: say('org.with.lead', named),
      formsTo: origin,
      children: (
        <Form to={addresses.workSignInWith(organisation.slug)}>
          <Button>{say('org.with.do', named)}</Button>
        </Form>
      ),
      links: [toSignIn(visit)],
    });
  },
  post: async (visit) => {
    const { store, around, openId, params } = visit;
    const organisation = await organisationWithProvider(store, params['slug'] ?? '');
    if (organisation === null) return { kind: 'not-found' };
    const began = await beginOpenId(store, around, openId, { organisation, back: backTo(visit), browser: visit.visiting() });
    return began === null ? unreachable(visit, organisation.name) : { kind: 'go', to: began.href };
  },
});

/** Where a provider sends somebody back to. Whoever is not let in reads one and the same page, whatever was wrong. */
export const workSignInBack = page({
  name: 'work-sign-in-back',
  audience: 'everybody',
  address: addresses.workSignInBack(),
  get: async (visit) => {
    const { store, around, openId, query, say } = visit;
    const came = new URL(`${backTo(visit)}?${query}`);
    const done = await endOpenId(store, around, openId, { came, browser: visit.visiting() });
    if (done.ok) {
      const { workerId, maySetUp } = done.value;
      return { kind: 'go', to: addresses.secondStep(), worker: { came: workerId, maySetUp, both: false } };
    }
    return workPage(visit, {
      title: say('org.with.refused-title'),
      status: 404,
      children: <Note>{say('org.with.refused')}</Note>,
      links: [toSignIn(visit)],
    });
  },
});
