import { daysToTakeBackDeath } from '../../../domain/mandate/after-me.ts';
import { stillHere } from '../../../usecases/mandate/after-death.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Paragraph } from '../../ui/words.tsx';

/**
 * For an owner of whom was said that they died: calmly, the one thing there is to do, by whatever way they came in, also with somebody beside
 * them. Nothing else is shown meanwhile. Afterwards they see who may say so.
 */
export const stillHerePage = page({
  name: 'still-here',
  audience: 'owner',
  address: addresses.stillHere(),
  whileShut: true,
  get: async (visit) => (visit.owner.diedAt === null ? { kind: 'go', to: addresses.circle() } : show(visit, visit.owner.diedAt)),
  post: async (visit) => {
    const { owner, around } = visit;
    if (owner.session.participantId !== null) return { kind: 'go', to: addresses.stillHere() };
    const done = await stillHere(owner.viewer, around);
    if (!done.ok) return { kind: 'go', to: addresses.stillHere() };
    return { kind: 'go', to: owner.session.sitting === null ? `${addresses.afterMe()}?weer-open=ja` : addresses.circle() };
  },
});

function show({ say, around }: OwnerVisit, diedAt: Date): Answer {
  const late = around.now().getTime() - diedAt.getTime() > daysToTakeBackDeath * 86_400_000;
  const body = (
    <>
      <Heading level={1}>{say('mandate.here-title')}</Heading>
      <Paragraph lead>{say('mandate.here-lead')}</Paragraph>
      <Paragraph>{say(late ? 'mandate.here-late' : 'mandate.here-what')}</Paragraph>
      {late ? null : (
        <Actions>
          <Form to={addresses.stillHere()}>
            <Button>{say('mandate.here-yes')}</Button>
          </Form>
        </Actions>
      )}
    </>
  );
  return { kind: 'page', title: say('mandate.here-tab'), body };
}
