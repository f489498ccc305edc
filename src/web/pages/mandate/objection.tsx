import { objectAsOwner, settleAsOwner } from '../../../usecases/mandate/object.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { RadioList } from '../../ui/choices.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Heading, Note, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { actOf, type Kept, withCircle } from '../circle/with-circle.ts';
import { decidedAlone } from './alone.tsx';

/** "Ik wil dat iemand blijft": an objection in the owner's own words, also with somebody beside them. */
export const objectionPage = page({
  name: 'objection',
  audience: 'owner',
  address: addresses.objection(),
  get: withCircle((visit, kept) => ask(visit, kept, null)),
  post: withCircle(async (visit, kept) => {
    const { form, owner, around, say } = visit;
    const alterId = form.id('wie');
    const name = kept.circle.alters.find(({ id }) => id === alterId)?.name;
    const words = form.get('woorden').trim() || (name === undefined ? '' : say('mandate.stays', { name }));
    const done = await objectAsOwner(owner.viewer, around, { actId: actOf(visit), words, alterId });
    return done.ok ? { kind: 'go', to: addresses.mandates() } : ask(visit, kept, done.refusal);
  }),
});

type Problem = 'words-missing' | 'words-too-long' | 'no-such-alter';

function ask({ say, form, around, query }: OwnerVisit, { circle }: Kept, problem: Problem | null): Answer {
  const words = problem === null ? null : say(`mandate.problem.${problem}`);
  const field = problem === 'no-such-alter' ? 'wie' : 'woorden';
  const who = form.get('wie') || query.get('over') || '';
  const title = say('mandate.object');
  const body = (
    <>
      <ErrorSummary title={say('circle.not-yet')} problems={words === null ? [] : [{ field, text: words }]} />
      <Heading level={1}>{title}</Heading>
      <Paragraph>{say('mandate.object-lead')}</Paragraph>
      <Form to={addresses.objection()} act={around.newId()}>
        <RadioList
          name="wie"
          question={say('mandate.object-who')}
          problem={field === 'wie' ? words : null}
          choices={[
            ...circle.alters.map(({ id, name }) => ({ value: id, label: name, chosen: id === who })),
            { value: '', label: say('mandate.object-everybody'), chosen: who === '' },
          ]}
        />
        <TextField
          name="woorden"
          label={say('mandate.object-words')}
          hint={say('mandate.object-words-hint')}
          value={form.get('woorden')}
          problem={field === 'woorden' ? words : null}
          longest={400}
        />
        <Note>{say('mandate.object-read-by')}</Note>
        <Actions>
          <Button>{say('mandate.object-do')}</Button>
        </Actions>
      </Form>
      <QuietLinks links={[{ to: addresses.mandates(), text: say('mandate.back') }]} />
    </>
  );
  return { kind: 'page', status: problem === null ? 200 : 422, title, body };
}

/** It is settled; said by the person alone. */
export const objectionSettle = page({
  name: 'objection-settle',
  audience: 'owner',
  address: addresses.settleObjection(':id'),
  post: async (visit) => {
    const { owner, around, params } = visit;
    const done = await settleAsOwner(owner.viewer, around, params['id'] ?? '');
    if (done.ok) return { kind: 'go', to: addresses.mandates() };
    return done.refusal === 'not-with-help' ? decidedAlone(visit) : { kind: 'not-found' };
  },
});
