import { readWorkerInvitation, useWorkerLink } from '../../../usecases/organisation/worker-link.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, page, type Visit } from '../../page.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Paragraph } from '../../ui/words.tsx';
import { toSignIn, workPage } from './ask-worker.tsx';

const tokenIn = ({ params }: Visit) => params['token'] ?? '';

/** Used, over, taken back, never there: one answer. */
const oldLink = (visit: Visit): Answer =>
  workPage(visit, {
    title: visit.say('org.link.old-title'),
    lead: visit.say('org.link.old'),
    status: 404,
    children: <></>,
    links: [toSignIn(visit)],
  });

/** The link in a mail to a worker. Opening the page uses nothing up, because programs that read mail open it too; the button does. */
export const workLink = page({
  name: 'work-link',
  audience: 'everybody',
  address: addresses.workLink(':token'),
  get: async (visit) =>
    workPage(visit, {
      title: visit.say('org.link.title'),
      lead: visit.say('org.link.lead'),
      children: (
        <Form to={addresses.workLink(tokenIn(visit))}>
          <Button>{visit.say('org.link.do')}</Button>
        </Form>
      ),
    }),
  post: async (visit) => {
    const used = await useWorkerLink(visit.store, visit.around, 'sign-in', tokenIn(visit));
    if (!used.ok) return oldLink(visit);
    return { kind: 'go', to: addresses.secondStep(), worker: { came: used.value, maySetUp: false, both: false } };
  },
});

/** An invitation to work somewhere: who invites, whether it is you, and what it means, before anything begins. */
export const workInvitation = page({
  name: 'work-invitation',
  audience: 'everybody',
  address: addresses.workInvitation(':token'),
  get: async (visit) => {
    const { say, store, around } = visit;
    const holder = await readWorkerInvitation(store, around, tokenIn(visit));
    if (holder === null) return oldLink(visit);
    return workPage(visit, {
      title: say('org.invited.title', { organisation: holder.organisation }),
      children: (
        <>
          <Paragraph lead>{say('org.invited.who', { name: holder.name })}</Paragraph>
          <Paragraph>{say('org.invited.lead')}</Paragraph>
          <Paragraph>{say('org.invited.log')}</Paragraph>
          <Form to={addresses.workInvitation(tokenIn(visit))}>
            <Button>{say('org.invited.do')}</Button>
          </Form>
        </>
      ),
    });
  },
  post: async (visit) => {
    const used = await useWorkerLink(visit.store, visit.around, 'invitation', tokenIn(visit));
    if (!used.ok) return oldLink(visit);
    return { kind: 'go', to: addresses.secondStep(), worker: { came: used.value, maySetUp: true, both: false } };
  },
});
