import { agreementSubjects } from '../../../domain/mandate/mandate.ts';
import type { Standing } from '../../../usecases/guest/read-standing.ts';
import type { BehalfRefusal } from '../../../usecases/mandate/act-on-behalf.ts';
import { callOffOnBehalf } from '../../../usecases/mandate/agree-on-behalf.ts';
import type { OnBehalf } from '../../../usecases/mandate/read-on-behalf.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type GuestVisit, page } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { Paragraph } from '../../ui/words.tsx';
import { guestPage, hostOf } from '../guest/guest-page.tsx';
import { withBehalf } from './with-behalf.ts';

/** Calling something off, with a reason. */
export const behalfCallOff = page({
  name: 'guest-behalf-call-off',
  audience: 'guest',
  address: addresses.guestBehalfCallOff(':who', ':id'),
  get: withBehalf(agreementSubjects, (visit, all, standing) => showCallOff(visit, all, standing, null)),
  post: withBehalf(agreementSubjects, async (visit, all, standing) => {
    const { guest, around, form, params } = visit;
    const agreementId = params['id'] ?? '';
    const done = await callOffOnBehalf(guest, around, {
      actId: form.id('act') ?? around.newId(),
      agreementId,
      reason: form.get('reden'),
    });
    if (done.ok) return { kind: 'go', to: addresses.guestBehalf(guest.id) };
    return done.refusal === 'no-such-agreement' ? { kind: 'not-found' } : showCallOff(visit, all, standing, done.refusal);
  }),
});

function showCallOff(visit: GuestVisit, all: OnBehalf, standing: Standing, problem: BehalfRefusal | null): Answer {
  const { say, guest, around, form, params } = visit;
  const one = all.agreements.find(({ id }) => id === params['id']);
  if (one === undefined) return { kind: 'not-found' };
  const words = problem === null ? null : say(`mandate.problem.${problem}`);
  const host = hostOf(standing, say);
  const body = (
    <>
      <ErrorSummary title={say('circle.not-yet')} problems={words === null ? [] : [{ field: 'reden', text: words }]} />
      <Paragraph>{say('mandate.call-off-what', { host })}</Paragraph>
      <Form to={addresses.guestBehalfCallOff(guest.id, one.id)} act={around.newId()}>
        <TextArea
          name="reden"
          label={say('mandate.reason')}
          hints={[say('mandate.reason-hint', { host })]}
          value={form.get('reden')}
          problem={words}
          longest={400}
        />
        <Actions>
          <Button>{say('agreements.call-off')}</Button>
        </Actions>
      </Form>
    </>
  );
  const back = { to: addresses.guestBehalfAsk(guest.id), text: say('guest.back') };
  return guestPage(visit, {
    title: say('mandate.behalf-agreements'),
    heading: one.what,
    body,
    back,
    shows: ['agreements'],
    status: problem === null ? 200 : 422,
  });
}
