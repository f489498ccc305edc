import { inGroups } from '../../../domain/organisation/short-code.ts';
import { makeRecoveryCodes } from '../../../usecases/organisation/second-step.ts';
import { addresses } from '../../addresses.ts';
import { page } from '../../page.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Note, Paragraph, Rows } from '../../ui/words.tsx';
import { workPage } from './ask-worker.tsx';
import { whenFresh } from './second-step.tsx';

/** Codes for on paper, for who loses a phone: made when asked for, shown once. */
export const secondStepCodes = page({
  name: 'second-step-codes',
  audience: 'worker',
  address: addresses.secondStepCodes(),
  get: whenFresh(async (visit) =>
    workPage(visit, {
      title: visit.say('org.codes.title'),
      lead: visit.say('org.codes.lead'),
      children: (
        <>
          <Paragraph soft>{visit.say('org.codes.replaced')}</Paragraph>
          <Form to={addresses.secondStepCodes()}>
            <Actions>
              <Button>{visit.say('org.codes.make')}</Button>
              <ButtonLink to={addresses.guestList()} kind="quiet">
                {visit.say('org.codes.later')}
              </ButtonLink>
            </Actions>
          </Form>
        </>
      ),
    }),
  ),
  post: whenFresh(async (visit) => {
    const { store, around, worker, say } = visit;
    const codes = await makeRecoveryCodes(store, around, worker.id);
    return workPage(visit, {
      title: say('org.codes.title'),
      children: (
        <>
          <Note>{say('org.codes.once')}</Note>
          <Rows rows={codes.map((code) => ({ key: code, main: inGroups(code) }))} />
          <ButtonLink to={addresses.guestList()}>{say('org.codes.done')}</ButtonLink>
        </>
      ),
    });
  }),
});
